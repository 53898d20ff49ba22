"""What every store promises; subclasses give a fixture `store`, empty and their own."""

from tests.stores.laws.account import AccountLaws
from tests.stores.laws.declarations import DeclarationLaws
from tests.stores.laws.forms import FormLaws
from tests.stores.laws.people import PeopleLaws
from tests.stores.laws.places import PlacesLaws
from tests.stores.laws.records import RecordLaws
from tests.stores.laws.sessions import SessionLaws


class StoreContract(SessionLaws, PeopleLaws, PlacesLaws, DeclarationLaws, FormLaws, AccountLaws, RecordLaws):
    """All laws together."""
