"""What an organisation's going over to another does to the totals: what left, and what came, as further changes."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from uuid import uuid4

from cetms_core.domain.organisation import Organisation
from cetms_core.stores.sql import total_statements as statements
from cetms_core.stores.sql.line import Line
from cetms_core.stores.sql.prepared import Row, Values

Unit = tuple[str, str]
"""Region and employer."""


def move_totals(line: Line, code: str, to: Organisation) -> None:
    """Whatever lies with `code` lies with `to`; said before the declarations themselves are moved.

    Whoever had hours in both is one person in the one that stays.
    """
    line.begin_unless_begun()
    heir = (to.region, to.code)
    lines = line.read(statements.LINES_OF_EMPLOYER, {"employer": code})
    leaving = [each for each in lines if (each["region"], code) != heir]
    leaving.sort(key=_whose)
    for (person, year), group in groupby(leaving, _whose):
        place: Values = {"person_id": person, "year": year, "region": to.region, "employer": to.code}
        (held,) = line.read(statements.REACHED, place)
        for change in _changes(list(group), code, heir, int(held["tenths"])):
            line.write(statements.ADD_CHANGE, change)


def _whose(line: Row) -> tuple[str, int]:
    return line["person_id"], line["year"]


def _changes(lines: Sequence[Row], code: str, heir: Unit, held: int) -> Iterator[Values]:
    """Of one person's year."""
    reached = held + sum(int(each["tenths"]) for each in lines)
    coming = (reached > 0) - (held > 0)
    for region, group in groupby(lines, lambda each: each["region"]):
        own = list(group)
        leaving = -int(sum(int(each["tenths"]) for each in own) > 0)
        for each in own:
            yield _change(each, (region, code), -1, leaving)
            yield _change(each, heir, 1, coming)
            leaving = coming = 0  # said once


def _change(line: Row, unit: Unit, sign: int, people: int) -> Values:
    region, employer = unit
    same = {name: line[name] for name in ("person_id", "year", "type", "subject")}
    amounts = {name: sign * int(line[name]) for name in ("tenths", "declarations")}
    return {**same, **amounts, "id": uuid4().hex, "region": region, "employer": employer, "people": people}
