"""Where people worked, in memory."""

from collections.abc import Sequence
from datetime import date
from threading import RLock

from attrs import evolve

from cetms_core.domain.employment import Employment
from cetms_core.stores.memory.journal import Journal, Table


class EmploymentTables:
    """The rows."""

    def __init__(self, lock: RLock) -> None:
        self.employments: Table[tuple[str, int], Employment] = Table(lock)


class MemoryEmployments:
    """What one session does with them."""

    def __init__(self, tables: EmploymentTables, journal: Journal) -> None:
        self._rows = tables.employments
        self._journal = journal

    def add(self, employment: Employment) -> None:
        self._journal.begin()
        number = len(self.of(employment.person_id)) + 1
        self._rows.put(self._journal, (employment.person_id, number), employment)

    def end(self, person_id: str, until: date) -> bool:
        self._journal.begin()
        lasting = [(number, each) for number, each in enumerate(self.of(person_id), 1) if each.until is None]
        for number, each in lasting:
            self._rows.put(self._journal, (person_id, number), evolve(each, until=until))
        return bool(lasting)

    def of(self, person_id: str) -> Sequence[Employment]:
        return [each for each in self._rows.values() if each.person_id == person_id]
