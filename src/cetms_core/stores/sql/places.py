"""Regions, employers and departments, in the database."""

import json
from collections.abc import Sequence
from datetime import date

from cetms_core.contracts.places import ALL
from cetms_core.domain.organisation import Department, Organisation
from cetms_core.domain.places import AdministrativeLevel, Region
from cetms_core.domain.search_words import fold, search_words
from cetms_core.stores.sql import statements
from cetms_core.stores.sql.line import Line
from cetms_core.stores.sql.prepared import Prepared, Row, Values
from cetms_core.stores.sql.rows.primitives import written


class SqlPlaces:
    """What one session does with them."""

    def __init__(self, line: Line) -> None:
        self._line = line
        self._regions: dict[tuple[bool, str], Region] = {}

    def add_region(self, region: Region) -> None:
        self._regions.clear()
        self._keep(statements.CHANGE_REGION, statements.ADD_REGION, _region_values(region))
        self._line.write(statements.FORGET_PATH, {"code": region.code})
        for outer in region.path:
            self._line.write(statements.ADD_STEP, {"outer_code": outer, "code": region.code})

    def region(self, code: str) -> Region | None:
        """Read once, and once more when something is to be written: what was read before that may have changed."""
        known = self._line.begun, code
        if known not in self._regions:
            row = self._line.one(statements.REGION, {"code": code})
            if row is None:
                return None
            self._regions[known] = _region_of(row)
        return self._regions[known]

    def regions(
        self, above: str | None, *, on: date | None = None, text: str = "", after: str = "", limit: int = ALL
    ) -> Sequence[Region]:
        superior = None if above is None else self.region(above)
        if above is not None and superior is None:
            return []
        path = () if superior is None else superior.path
        values = {"above": written(path), **_in_force(on), **_page(text, after, limit)}
        return [_region_of(row) for row in self._line.read(statements.REGIONS_BELOW, values)]

    def regions_within(self, code: str) -> frozenset[str]:
        return frozenset(
            row["code"] for row in self._line.read(statements.REGIONS_WITHIN, {"outer_code": code})
        )

    def add_organisation(self, organisation: Organisation) -> None:
        values = organisation_values(organisation)
        self._keep(statements.CHANGE_ORGANISATION, statements.ADD_ORGANISATION, values)

    def organisation(self, code: str) -> Organisation | None:
        row = self._line.one(statements.ORGANISATION, {"code": code})
        return None if row is None else _organisation_of(row)

    def organisations(
        self, region: str, text: str = "", *, after: str = "", limit: int = ALL
    ) -> Sequence[Organisation]:
        values = {"region": region, **_page(text, after, limit)}
        return [_organisation_of(row) for row in self._line.read(statements.ORGANISATIONS, values)]

    def add_department(self, department: Department) -> None:
        words = search_words(department.name)
        values = {"organisation": department.organisation, "name": department.name, "words": words}
        self._line.write(statements.ADD_DEPARTMENT, values)

    def departments(
        self, organisation: str, text: str = "", *, after: str = "", limit: int = ALL
    ) -> Sequence[str]:
        values = {"organisation": organisation, **_page(text, after, limit)}
        return [row["name"] for row in self._line.read(statements.DEPARTMENTS, values)]

    def _keep(self, change: Prepared, add: Prepared, values: Values) -> None:
        """What is there already is brought up to date."""
        if not self._line.write(change, values):
            self._line.write(add, values)


def _page(text: str, after: str, limit: int) -> Values:
    return {"text": fold(text), "past": after, "limit": limit}


def _in_force(on: date | None) -> Values:
    """Between which days: a region is in force if it came by the first and did not end before the second."""
    if on is None:
        return {"latest_since": "9999-12-31", "earliest_until": ""}
    return {"latest_since": on.isoformat(), "earliest_until": on.isoformat()}


def _region_values(region: Region) -> Values:
    return {
        "code": region.code,
        "name": region.name,
        "level": region.level.value,
        "path": written(region.path),
        "above": written(region.path[:-1]),
        "since": _written_day(region.since),
        "until": _written_day(region.until),
        "words": search_words(region.code, region.name),
    }


def _region_of(row: Row) -> Region:
    path, level = json.loads(row["path"]), AdministrativeLevel(row["level"])
    return Region(row["code"], row["name"], level, tuple(path), _day(row["since"]), _day(row["until"]))


def _written_day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


def organisation_values(organisation: Organisation) -> Values:
    """The row of an organisation."""
    return {
        "code": organisation.code,
        "name": organisation.name,
        "region": organisation.region,
        "contact": organisation.contact,
        "industry": organisation.industry,
        "training_base": int(organisation.training_base),
        "chain": written(organisation.chain),
        "merged_into": organisation.merged_into,
        "words": search_words(organisation.code, organisation.name),
    }


def _organisation_of(row: Row) -> Organisation:
    return Organisation(
        row["code"],
        row["name"],
        row["region"],
        row["contact"],
        row["industry"],
        bool(row["training_base"]),
        json.loads(row["chain"]),
        row["merged_into"],
    )
