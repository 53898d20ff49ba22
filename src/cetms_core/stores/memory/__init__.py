"""A store that forgets everything when the process ends, and is all-or-nothing like the other.

For tests, demonstrations and small tools; other threads wait while one writes.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import RLock

from cetms_core.contracts import Session
from cetms_core.stores.memory.declarations import DeclarationTables, MemoryDeclarations, MemoryEntries
from cetms_core.stores.memory.forms import FormTables, MemoryForms
from cetms_core.stores.memory.journal import Journal
from cetms_core.stores.memory.people import MemoryPeople, PeopleTables
from cetms_core.stores.memory.places import MemoryPlaces, PlacesTables
from cetms_core.stores.memory.records import MemoryHistory, MemoryOutbox, MemoryResults, RecordTables

__all__ = ["MemoryStore"]


class MemoryStore:
    """Keeps everything in this process."""

    folder = None

    def __init__(self) -> None:
        self._lock = RLock()
        self.people = PeopleTables(self._lock)
        self.places = PlacesTables(self._lock)
        self.declarations = DeclarationTables(self._lock)
        self.forms = FormTables(self._lock)
        self.records = RecordTables(self._lock)

    @contextmanager
    def session(self) -> Iterator[Session]:
        journal = Journal(self._lock)
        kept = False
        try:
            yield MemorySession(self, journal)
            kept = True
        finally:
            journal.end(keep=kept)


class MemorySession:
    """One reading or one writing."""

    def __init__(self, store: MemoryStore, journal: Journal) -> None:
        self._journal = journal
        self.people = MemoryPeople(store.people, journal)
        self.places = MemoryPlaces(store.places, journal)
        self.declarations = MemoryDeclarations(store.declarations, journal)
        self.entries = MemoryEntries(store.declarations, journal)
        self.forms = MemoryForms(store.forms, journal)
        self.history = MemoryHistory(store.records, journal)
        self.outbox = MemoryOutbox(store.records, journal)
        self.results = MemoryResults(store.records, journal)

    def begin(self) -> None:
        self._journal.begin()
