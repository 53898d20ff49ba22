"""Years that were made lighter, in memory."""

from collections.abc import Sequence
from threading import RLock

from cetms_core.domain.relief import Relief
from cetms_core.stores.memory.journal import Journal, Table


class ReliefTables:
    """The rows."""

    def __init__(self, lock: RLock) -> None:
        self.reliefs: Table[tuple[str, int], Relief] = Table(lock)


class MemoryReliefs:
    """What one session does with them."""

    def __init__(self, tables: ReliefTables, journal: Journal) -> None:
        self._rows = tables.reliefs
        self._journal = journal

    def add(self, relief: Relief) -> None:
        self._journal.begin()
        self._rows.put(self._journal, (relief.person_id, len(self.of(relief.person_id))), relief)

    def of(self, person_id: str) -> Sequence[Relief]:
        return [each for each in self._rows.values() if each.person_id == person_id]
