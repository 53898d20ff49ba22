"""A list of people, row by row: its rows are counted, and every finding says of which row it is."""

from collections.abc import Iterable, Mapping, Sequence

from cetms_core.domain.training_class import RowFault
from cetms_core.errors import Refused
from cetms_core.findings import Finding
from cetms_core.intake.structure import RawAnswers

MOST_ROWS = 1_000
"""In one list: so many are written in one transaction without holding others up for long."""


def numbered(rows: Sequence[RawAnswers], first_row: int = 1) -> list[tuple[int, RawAnswers]]:
    """The rows with their numbers; one in which nothing is filled in keeps its number and is left out.

    Args:
        rows: mappings, as a sheet or a program has them.
        first_row: the number of the first one; 2 where a sheet has its head in row 1.

    Raises:
        Refused: if it is no list of rows, if nothing is in it, or too much.
    """
    if isinstance(rows, (str, bytes, Mapping)) or not isinstance(rows, Sequence):
        raise Refused([Finding("list.unreadable")])
    counted = [(number, row) for number, row in enumerate(rows, first_row) if not _is_empty(row)]
    if not counted:
        raise Refused([Finding("list.empty")])
    if len(counted) > MOST_ROWS:
        raise Refused([Finding("list.too_long", values={"most": MOST_ROWS})])
    return counted


def filled_in(row: RawAnswers) -> dict[str, object]:
    """What a row says; an empty cell says nothing.

    Raises:
        Refused: if it is no row of names and answers.
    """
    if not isinstance(row, Mapping):
        raise Refused([Finding("list.unreadable")])
    return {name: answer for name, answer in row.items() if not _is_blank(answer)}


def at_row(row: int, fault: Finding) -> Finding:
    """The same finding, with the row that it is of."""
    return Finding("list.row", f"{row}.{fault.field or ''}", values={"row": row, "fault": fault})


def recorded(faults: Iterable[Finding]) -> tuple[RowFault, ...]:
    """What `at_row` made, as it is kept: in words, since nobody can ask a rule of then again."""
    return tuple(_recorded(each.values["row"], each.values["fault"]) for each in faults)


def _recorded(row: object, fault: object) -> RowFault:
    assert isinstance(row, int)
    assert isinstance(fault, Finding)
    return RowFault(row, fault.field or "", fault.rule, fault.sentence)


def _is_empty(row: object) -> bool:
    return isinstance(row, Mapping) and all(map(_is_blank, row.values()))


def _is_blank(answer: object) -> bool:
    return answer is None or (isinstance(answer, str) and not answer.strip())
