"""Classes that were filed for many people, in memory."""

from collections.abc import Sequence
from threading import RLock

from cetms_core.domain.page import Mark
from cetms_core.domain.training_class import TrainingClass
from cetms_core.stores.memory.journal import Journal, Table


class ClassTables:
    """The rows."""

    def __init__(self, lock: RLock) -> None:
        self.classes: Table[str, TrainingClass] = Table(lock)


class MemoryClasses:
    """What one session does with them."""

    def __init__(self, tables: ClassTables, journal: Journal) -> None:
        self._rows = tables.classes
        self._journal = journal

    def add(self, filed: TrainingClass) -> None:
        self._rows.put(self._journal, filed.id, filed)

    def find(self, id: str) -> TrainingClass | None:
        return self._rows.get(id)

    def of(self, organisation: str, *, after: Mark | None, limit: int) -> Sequence[TrainingClass]:
        found = [each for each in self._rows.values() if each.filed_by == organisation]
        found.sort(key=_filed, reverse=True)
        return [each for each in found if after is None or _filed(each) < after][:limit]


def _filed(each: TrainingClass) -> Mark:
    return Mark(each.filed_at, each.id)
