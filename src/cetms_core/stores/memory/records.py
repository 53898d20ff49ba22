"""History, letters and results, in memory."""

from collections.abc import Sequence
from datetime import datetime
from threading import RLock

from cetms_core.domain.event import Event
from cetms_core.domain.letter import Letter
from cetms_core.errors import TryAgain
from cetms_core.stores.memory.journal import Journal, Table


class RecordTables:
    """The rows."""

    def __init__(self, lock: RLock) -> None:
        self.events: Table[tuple[str, int], Event] = Table(lock)
        self.letters: Table[str, Letter] = Table(lock)
        self.results: Table[tuple[str, str], str] = Table(lock)


class MemoryHistory:
    """What one session does with the history."""

    def __init__(self, tables: RecordTables, journal: Journal) -> None:
        self._rows = tables.events
        self._journal = journal

    def add(self, event: Event) -> None:
        self._journal.begin()
        self._rows.put(self._journal, (event.about, len(self._rows.values())), event)

    def of(self, about: str, record: str) -> Sequence[Event]:
        return [each for each in self._rows.values() if (each.about, each.record) == (about, record)]


class MemoryOutbox:
    """What one session does with letters."""

    def __init__(self, tables: RecordTables, journal: Journal) -> None:
        self._rows = tables.letters
        self._journal = journal

    def add(self, letter: Letter) -> None:
        self._rows.put(self._journal, letter.id, letter)

    def unsent(self, limit: int) -> Sequence[Letter]:
        return sorted(self._rows.values(), key=lambda each: (each.written_at, each.id))[:limit]

    def sent(self, letter: Letter, at: datetime) -> None:
        self._rows.drop(self._journal, letter.id)


class MemoryResults:
    """What one session does with results."""

    def __init__(self, tables: RecordTables, journal: Journal) -> None:
        self._rows = tables.results
        self._journal = journal

    def recorded(self, person_id: str, key: str) -> str | None:
        return self._rows.get((person_id, key))

    def record(self, person_id: str, key: str, result: str, at: datetime) -> None:
        self._journal.begin()
        if self.recorded(person_id, key) is not None:
            raise TryAgain
        self._rows.put(self._journal, (person_id, key), result)
