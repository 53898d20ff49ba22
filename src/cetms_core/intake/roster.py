"""名单文件: a CSV file as a spreadsheet saves it, to rows of plain text; nothing in it is reckoned or guessed.

A cell that looks like a formula is text like any other, and so is refused where a field takes no such text.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from io import StringIO

from attrs import field, frozen

from cetms_core.education_types import Field
from cetms_core.findings import Finding
from cetms_core.intake.listed import at_row

LARGEST = 2 * 1024 * 1024
"""In bytes: a thousand rows of two thousand."""

LONGEST_NAME = 50
"""In characters; of a column's name no more is shown."""

FIRST_ROW = 2
"""The number of the row below the head, as a spreadsheet shows it: `first_row` of what is read here."""


@frozen
class Roster:
    """What was read of a file, and everything that is wrong with it as a file."""

    rows: tuple[Mapping[str, str], ...] = field(default=(), repr=False)
    """By the name of the field; an empty row stays, so that the numbers of the others are right."""

    findings: tuple[Finding, ...] = ()


class Unreadable(Exception):
    """Nothing can be made of the file."""

    def __init__(self, rule: str, **values: object) -> None:
        super().__init__(rule)
        self.finding = Finding(rule, values=values)


def read_roster(content: bytes, fields: Iterable[Field]) -> Roster:
    """The rows of a CSV file in UTF-8 or GBK, whose head names these fields by their label or their name."""
    try:
        head, *body = _records(_decoded(content)) or ((),)
    except Unreadable as unreadable:
        return Roster(findings=(unreadable.finding,))
    columns, faults = _columns(head, tuple(fields))
    spilt = [
        fault for number, cells in enumerate(body, FIRST_ROW) for fault in _spilt(number, cells, len(head))
    ]
    rows = tuple(_row(columns, cells) for cells in body)
    return Roster(rows, (*faults, *spilt))


def _decoded(content: bytes) -> str:
    if len(content) > LARGEST:
        raise Unreadable("roster.too_large", most=LARGEST // 1024)
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise Unreadable("roster.encoding")


def _records(text: str) -> list[Sequence[str]]:
    import csv

    records: list[Sequence[str]] = []
    try:
        for record in csv.reader(StringIO(text, newline=""), strict=True):
            records.append([cell.strip() for cell in record])
    except csv.Error:
        raise Unreadable("roster.broken", row=len(records) + 1) from None
    return records


def _columns(head: Sequence[str], fields: tuple[Field, ...]) -> tuple[dict[int, str], list[Finding]]:
    """Which column holds which field, and what is wrong with the head."""
    if not any(head):
        return {}, [Finding("roster.no_header")]
    known = {word: each.name for each in fields for word in (each.name, each.label)}
    columns: dict[int, str] = {}
    faults: list[Finding] = []
    for place, word in enumerate(head):
        fault = _misnamed(place, word, known, columns)
        faults += [fault] if fault else []
        if fault is None:
            columns[place] = known[word]
    return columns, [*faults, *_missing(fields, columns.values())]


def _misnamed(place: int, word: str, known: Mapping[str, str], columns: Mapping[int, str]) -> Finding | None:
    values: dict[str, object] = {"column": place + 1, "name": word[:LONGEST_NAME]}
    if not word:
        return Finding("roster.nameless_column", values=values)
    if word not in known:
        return Finding("roster.unknown_column", values=values)
    first = next((at for at, name in columns.items() if name == known[word]), None)
    if first is None:
        return None
    return Finding("roster.column_twice", known[word], values=values | {"first": first + 1})


def _missing(fields: tuple[Field, ...], found: Iterable[str]) -> Iterator[Finding]:
    """Only what every row must have for itself: whose row it is."""
    there = set(found)
    for each in fields:
        if each.required and each.name in ("id_number", "name") and each.name not in there:
            yield Finding("roster.missing_column", each.name, values={"name": each.label})


def _spilt(number: int, cells: Sequence[str], width: int) -> Iterator[Finding]:
    beyond = next((place for place, cell in enumerate(cells) if cell and place >= width), None)
    if beyond is not None:
        yield at_row(number, Finding("roster.too_many_cells", values={"column": beyond + 1}))


def _row(columns: Mapping[int, str], cells: Sequence[str]) -> dict[str, str]:
    return {columns[place]: cell for place, cell in enumerate(cells) if place in columns}
