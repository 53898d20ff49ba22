"""Regions, employers and departments, in memory."""

from collections.abc import Callable, Sequence
from datetime import date
from threading import RLock
from typing import TypeVar

from cetms_core.contracts.places import ALL
from cetms_core.domain.organisation import Department, Organisation
from cetms_core.domain.places import Region
from cetms_core.domain.search_words import fold, search_words
from cetms_core.stores.memory.journal import Journal, Table

Row = TypeVar("Row")


class PlacesTables:
    """The rows."""

    def __init__(self, lock: RLock) -> None:
        self.regions: Table[str, Region] = Table(lock)
        self.organisations: Table[str, Organisation] = Table(lock)
        self.departments: Table[Department, Department] = Table(lock)


class MemoryPlaces:
    """What one session does with them."""

    def __init__(self, tables: PlacesTables, journal: Journal) -> None:
        self._tables = tables
        self._journal = journal

    def add_region(self, region: Region) -> None:
        self._tables.regions.put(self._journal, region.code, region)

    def region(self, code: str) -> Region | None:
        return self._tables.regions.get(code)

    def regions(
        self, above: str | None, *, on: date | None = None, text: str = "", after: str = "", limit: int = ALL
    ) -> Sequence[Region]:
        superior = None if above is None else self.region(above)
        if above is not None and superior is None:
            return []
        path = () if superior is None else superior.path
        below = [each for each in self._tables.regions.values() if each.path[:-1] == path]
        there = [each for each in below if on is None or each.in_force(on)]
        return _page(there, lambda each: (each.code, each.name), text, after, limit)

    def regions_within(self, code: str) -> frozenset[str]:
        return frozenset(each.code for each in self._tables.regions.values() if each.lies_in(code))

    def add_organisation(self, organisation: Organisation) -> None:
        self._tables.organisations.put(self._journal, organisation.code, organisation)

    def organisation(self, code: str) -> Organisation | None:
        return self._tables.organisations.get(code)

    def organisations(
        self, region: str, text: str = "", *, after: str = "", limit: int = ALL
    ) -> Sequence[Organisation]:
        kept = self._tables.organisations.values()
        there = [each for each in kept if each.region == region and not each.merged_into]
        return _page(there, lambda each: (each.code, each.name), text, after, limit)

    def add_department(self, department: Department) -> None:
        self._tables.departments.put(self._journal, department, department)

    def departments(
        self, organisation: str, text: str = "", *, after: str = "", limit: int = ALL
    ) -> Sequence[str]:
        kept = self._tables.departments.values()
        there = [each.name for each in kept if each.organisation == organisation]
        return _page(there, lambda name: (name,), text, after, limit)


def _page(
    rows: Sequence[Row], words: Callable[[Row], tuple[str, ...]], text: str, after: str, limit: int
) -> Sequence[Row]:
    """Those past the key `after`, which is the first of a row's words, with a piece of text in its words."""
    wanted = fold(text)
    found = [each for each in rows if words(each)[0] > after and wanted in search_words(*words(each))]
    return sorted(found, key=lambda each: words(each)[0])[:limit]
