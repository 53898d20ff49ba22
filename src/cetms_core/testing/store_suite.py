"""`StoreSuite`: subclass it, give it a store that is empty, and pytest holds that store to every law of the house."""

import pytest

from cetms_core.contracts import Store
from cetms_core.testing.stores.account import AccountLaws
from cetms_core.testing.stores.attempts import AttemptLaws
from cetms_core.testing.stores.chains import ChainLaws
from cetms_core.testing.stores.classes import ClassLaws
from cetms_core.testing.stores.declarations import DeclarationLaws
from cetms_core.testing.stores.dossiers import DossierLaws
from cetms_core.testing.stores.employments import EmploymentLaws
from cetms_core.testing.stores.expiry import ExpiryLaws
from cetms_core.testing.stores.forms import FormLaws
from cetms_core.testing.stores.letters import LetterLaws
from cetms_core.testing.stores.people import PeopleLaws
from cetms_core.testing.stores.petitions import PetitionLaws
from cetms_core.testing.stores.places import PlacesLaws
from cetms_core.testing.stores.queues import QueueLaws
from cetms_core.testing.stores.receipts import ReceiptLaws
from cetms_core.testing.stores.records import RecordLaws
from cetms_core.testing.stores.reviews import ReviewLaws
from cetms_core.testing.stores.rolls import RollLaws
from cetms_core.testing.stores.searches import SearchLaws
from cetms_core.testing.stores.sessions import SessionLaws
from cetms_core.testing.stores.totals import TotalLaws


class StoreSuite(
    SessionLaws,
    PeopleLaws,
    PlacesLaws,
    DeclarationLaws,
    SearchLaws,
    QueueLaws,
    DossierLaws,
    ExpiryLaws,
    FormLaws,
    AccountLaws,
    AttemptLaws,
    ReceiptLaws,
    RecordLaws,
    ChainLaws,
    LetterLaws,
    PetitionLaws,
    EmploymentLaws,
    RollLaws,
    ClassLaws,
    ReviewLaws,
    TotalLaws,
):
    """The laws of a store, one test each."""

    @pytest.fixture
    def store(self) -> Store:
        """The store, empty and this test's own; whoever subclasses gives it."""
        pytest.fail(f"{type(self).__name__}: give a fixture `store`, a new and empty store each time")
