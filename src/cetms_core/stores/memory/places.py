"""Regions, employers and departments, in memory."""

from collections.abc import Sequence
from threading import RLock

from cetms_core.domain.organisation import Department, Organisation
from cetms_core.domain.places import Region
from cetms_core.stores.memory.journal import Journal, Table


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

    def regions(self, above: str | None) -> Sequence[Region]:
        parents = None if above is None else self.region(above)
        path = () if parents is None else parents.path
        below = (each for each in self._tables.regions.values() if each.path[:-1] == path)
        return sorted(below, key=lambda each: each.code) if above is None or parents else []

    def regions_within(self, code: str) -> frozenset[str]:
        return frozenset(each.code for each in self._tables.regions.values() if each.lies_in(code))

    def add_organisation(self, organisation: Organisation) -> None:
        self._tables.organisations.put(self._journal, organisation.code, organisation)

    def organisation(self, code: str) -> Organisation | None:
        return self._tables.organisations.get(code)

    def organisations(self, region: str, text: str = "") -> Sequence[Organisation]:
        there = (
            each
            for each in self._tables.organisations.values()
            if each.region == region and text in each.name
        )
        return sorted(there, key=lambda each: each.code)

    def add_department(self, department: Department) -> None:
        self._tables.departments.put(self._journal, department, department)

    def departments(self, organisation: str) -> Sequence[str]:
        there = (each for each in self._tables.departments.values() if each.organisation == organisation)
        return sorted(each.name for each in there)
