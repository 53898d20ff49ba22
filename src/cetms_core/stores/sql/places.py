"""Regions, employers and departments, in the database."""

import json
from collections.abc import Sequence

from cetms_core.domain.organisation import Department, Organisation
from cetms_core.domain.places import AdministrativeLevel, Region
from cetms_core.stores.sql import statements
from cetms_core.stores.sql.line import Line
from cetms_core.stores.sql.prepared import Prepared, Row, Values
from cetms_core.stores.sql.rows.primitives import written


class SqlPlaces:
    """What one session does with them."""

    def __init__(self, line: Line) -> None:
        self._line = line

    def add_region(self, region: Region) -> None:
        path = {"path": written(region.path), "above": written(region.path[:-1])}
        values = {"code": region.code, "name": region.name, "level": region.level.value, **path}
        self._keep(statements.CHANGE_REGION, statements.ADD_REGION, values)
        self._line.write(statements.FORGET_PATH, {"code": region.code})
        for outer in region.path:
            self._line.write(statements.ADD_STEP, {"outer_code": outer, "code": region.code})

    def region(self, code: str) -> Region | None:
        row = self._line.one(statements.REGION, {"code": code})
        return None if row is None else _region_of(row)

    def regions(self, above: str | None) -> Sequence[Region]:
        superior = None if above is None else self.region(above)
        if above is not None and superior is None:
            return []
        path = () if superior is None else superior.path
        return [
            _region_of(row) for row in self._line.read(statements.REGIONS_BELOW, {"above": written(path)})
        ]

    def regions_within(self, code: str) -> frozenset[str]:
        return frozenset(
            row["code"] for row in self._line.read(statements.REGIONS_WITHIN, {"outer_code": code})
        )

    def add_organisation(self, organisation: Organisation) -> None:
        values = {
            "code": organisation.code,
            "name": organisation.name,
            "region": organisation.region,
            "contact": organisation.contact,
        }
        self._keep(statements.CHANGE_ORGANISATION, statements.ADD_ORGANISATION, values)

    def organisation(self, code: str) -> Organisation | None:
        row = self._line.one(statements.ORGANISATION, {"code": code})
        return None if row is None else _organisation_of(row)

    def organisations(self, region: str, text: str = "") -> Sequence[Organisation]:
        found = self._line.read(statements.ORGANISATIONS, {"region": region, "text": text})
        return [_organisation_of(row) for row in found]

    def add_department(self, department: Department) -> None:
        values = {"organisation": department.organisation, "name": department.name}
        self._line.write(statements.ADD_DEPARTMENT, values)

    def departments(self, organisation: str) -> Sequence[str]:
        return [
            row["name"] for row in self._line.read(statements.DEPARTMENTS, {"organisation": organisation})
        ]

    def _keep(self, change: Prepared, add: Prepared, values: Values) -> None:
        """What is there already is brought up to date."""
        if not self._line.write(change, values):
            self._line.write(add, values)


def _region_of(row: Row) -> Region:
    return Region(row["code"], row["name"], AdministrativeLevel(row["level"]), tuple(json.loads(row["path"])))


def _organisation_of(row: Row) -> Organisation:
    return Organisation(row["code"], row["name"], row["region"], row["contact"])
