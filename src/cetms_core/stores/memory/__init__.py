"""A store that forgets everything when the process ends, and is all-or-nothing like the other.

For tests, demonstrations and small tools; other threads wait while one writes.
"""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from threading import RLock

from cetms_core.contracts import Session
from cetms_core.stores.memory.attempts import (
    AttemptTables,
    MemoryAttempts,
    MemoryDevices,
    MemoryTickets,
)
from cetms_core.stores.memory.classes import ClassTables, MemoryClasses
from cetms_core.stores.memory.declarations import DeclarationTables, MemoryDeclarations, MemoryEntries
from cetms_core.stores.memory.dossiers import MemoryDossiers
from cetms_core.stores.memory.employments import EmploymentTables, MemoryEmployments
from cetms_core.stores.memory.expiry import MemoryExpiry
from cetms_core.stores.memory.forms import FormTables, MemoryForms
from cetms_core.stores.memory.journal import Journal
from cetms_core.stores.memory.loans import LoanTables, MemoryLoans
from cetms_core.stores.memory.people import MemoryPeople, PeopleTables
from cetms_core.stores.memory.petitions import MemoryPetitions, PetitionTables
from cetms_core.stores.memory.places import MemoryPlaces, PlacesTables
from cetms_core.stores.memory.receipts import MemoryReceipts, ReceiptTables
from cetms_core.stores.memory.records import MemoryHistory, MemoryOutbox, MemoryResults, RecordTables
from cetms_core.stores.memory.reliefs import MemoryReliefs, ReliefTables
from cetms_core.stores.memory.rolls import MemoryRolls
from cetms_core.stores.memory.submissions import MemorySubmissions, SubmissionTables
from cetms_core.stores.memory.totals import MemoryTotals

__all__ = ["MemoryStore"]


class MemoryStore:
    """Keeps everything in this process."""

    folder = None
    joined = False

    def __init__(self) -> None:
        self._lock = RLock()
        self.people = PeopleTables(self._lock)
        self.places = PlacesTables(self._lock)
        self.declarations = DeclarationTables(self._lock)
        self.submissions = SubmissionTables(self._lock)
        self.classes = ClassTables(self._lock)
        self.loans = LoanTables(self._lock)
        self.forms = FormTables(self._lock)
        self.petitions = PetitionTables(self._lock, self.places)
        self.employments = EmploymentTables(self._lock)
        self.receipts = ReceiptTables(self._lock)
        self.reliefs = ReliefTables(self._lock)
        self.records = RecordTables(self._lock)
        self.attempts = AttemptTables(self._lock)

    @contextmanager
    def session(self) -> Iterator[Session]:
        journal = Journal(self._lock)
        kept = False
        try:
            yield MemorySession(self, journal)
            kept = True
        finally:
            journal.end(keep=kept)

    def apart(self) -> AbstractContextManager[Session]:
        return self.session()

    def after_commit(self, tell: Callable[[], None]) -> None:
        tell()


class MemorySession:
    """One reading or one writing."""

    def __init__(self, store: MemoryStore, journal: Journal) -> None:
        self._journal = journal
        self.people = MemoryPeople(store.people, journal)
        self.places = MemoryPlaces(store.places, journal)
        self.declarations = MemoryDeclarations(store.declarations, journal)
        self.submissions = MemorySubmissions(store.submissions, journal)
        self.classes = MemoryClasses(store.classes, journal)
        self.loans = MemoryLoans(store.loans, journal)
        self.entries = MemoryEntries(store.declarations, journal)
        self.totals = MemoryTotals(store.declarations, store.places, store.people, store.employments)
        self.forms = MemoryForms(store.forms, journal)
        self.petitions = MemoryPetitions(store.petitions, journal)
        self.employments = MemoryEmployments(store.employments, journal)
        self.receipts = MemoryReceipts(store.receipts, journal)
        self.reliefs = MemoryReliefs(store.reliefs, journal)
        self.rolls = MemoryRolls(store.people, store.declarations, journal)
        self.history = MemoryHistory(store.records, journal)
        self.outbox = MemoryOutbox(store.records, journal)
        self.dossiers = MemoryDossiers(store, journal)
        self.expiry = MemoryExpiry(store, journal)
        self.results = MemoryResults(store.records, journal)
        self.attempts = MemoryAttempts(store.attempts, journal)
        self.devices = MemoryDevices(store.attempts, journal)
        self.tickets = MemoryTickets(store.attempts, journal)

    @property
    def begun(self) -> bool:
        return self._journal.begun

    def begin(self, *_: str) -> None:
        self._journal.begin()
