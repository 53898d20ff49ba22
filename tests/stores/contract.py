"""What every store promises; subclasses give a fixture `store`, empty and their own."""

from tests.stores.laws.account import AccountLaws
from tests.stores.laws.attempts import AttemptLaws
from tests.stores.laws.chains import ChainLaws
from tests.stores.laws.classes import ClassLaws
from tests.stores.laws.declarations import DeclarationLaws
from tests.stores.laws.employments import EmploymentLaws
from tests.stores.laws.forms import FormLaws
from tests.stores.laws.letters import LetterLaws
from tests.stores.laws.people import PeopleLaws
from tests.stores.laws.petitions import PetitionLaws
from tests.stores.laws.places import PlacesLaws
from tests.stores.laws.records import RecordLaws
from tests.stores.laws.reviews import ReviewLaws
from tests.stores.laws.rolls import RollLaws
from tests.stores.laws.sessions import SessionLaws


class StoreContract(
    SessionLaws,
    PeopleLaws,
    PlacesLaws,
    DeclarationLaws,
    FormLaws,
    AccountLaws,
    AttemptLaws,
    RecordLaws,
    ChainLaws,
    LetterLaws,
    PetitionLaws,
    EmploymentLaws,
    RollLaws,
    ClassLaws,
    ReviewLaws,
):
    """All laws together."""
