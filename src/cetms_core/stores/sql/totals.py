"""What is added up over units, in the database."""

from collections.abc import Callable, Iterable, Sequence
from itertools import groupby, islice
from uuid import uuid4

from cetms_core.domain.report import Grouping, Tally
from cetms_core.domain.subject import Subject
from cetms_core.ledger import Entry, EntryKind
from cetms_core.stores.sql import report_statements, total_statements as statements
from cetms_core.stores.sql.line import Line
from cetms_core.stores.sql.prepared import Row, Values
from cetms_core.stores.sql.total_tables import AMOUNTS, unit_total

FOLDING = "folding"
"""In place of a person: approvals go on meanwhile, and whatever needs the whole house waits."""

STANDS = {EntryKind.AWARD: 1, EntryKind.REVERSAL: -1}
"""How many declarations more count by a line."""

Total = tuple[str | int, ...]
"""The key of a kept total."""


class SqlTotals:
    """What one session does with them."""

    def __init__(self, line: Line) -> None:
        self._line = line

    def posted(self, entry: Entry) -> None:
        """A line that is in the account already changes its unit."""
        values: Values = {
            "person_id": entry.person_id,
            "id": uuid4().hex,
            "declaration_id": entry.declaration_id,
            "year": entry.year,
            "type": entry.achievement.type,
            "subject": entry.subject.value,
            "tenths": entry.hours.tenths,
            "declarations": STANDS.get(entry.kind, 0),
        }
        self._line.write(statements.CHANGE_UNIT, values)

    def units(self, year: int, region: str, *, after: tuple[str, str], limit: int) -> Sequence[Tally]:
        page: Values = {
            "past_region": after[0],
            "past_employer": after[1],
            "limit": report_statements.SUBJECTS * limit,
        }
        rows = self._line.read(report_statements.units(), {"year": year, "within": region, **page})
        return list(islice(_tallies(rows, lambda row: (row["employer"], row["region"])), limit))

    def sums(self, year: int, by: Grouping, *, region: str = "", employer: str = "") -> Sequence[Tally]:
        statement = report_statements.sums(by, "employer" if employer else "region")
        rows = self._line.read(statement, {"year": year, "within": employer or region})
        found = _tallies(rows, lambda row: (row[by.value], ""))
        return [each if by.counts_people else _without_people(each) for each in found]

    def fold(self, limit: int) -> int:
        self._line.begin(FOLDING)
        found = self._line.read(statements.CHANGES, {"limit": limit})
        taken = [each for each in found if self._line.write(statements.TAKE_CHANGE, _key_of(each))]
        for total, amounts in sorted(_gathered(taken).items()):
            self._add(total, amounts)
        return len(taken)

    def people(self, employer: str, *, after: str, limit: int) -> Sequence[str]:
        found = self._line.read(statements.PEOPLE, {"employer": employer, "past": after, "limit": limit})
        return [row["person_id"] for row in found]

    def _add(self, total: Total, amounts: Sequence[int]) -> None:
        """Of two who begin the same total one is told that it is there, and adds to it."""
        key = zip(unit_total.primary_key.columns.keys(), total, strict=True)
        values = {**dict(key), **dict(zip(AMOUNTS, amounts, strict=True))}
        if not self._line.write(statements.ADD_TO_TOTAL, values) and not self._line.add(
            statements.BEGIN_TOTAL, values
        ):
            self._line.write(statements.ADD_TO_TOTAL, values)


def _key_of(change: Row) -> Row:
    return {"person_id": change["person_id"], "id": change["id"]}


def _gathered(changes: Iterable[Row]) -> dict[Total, list[int]]:
    """What the changes add to each total; to every kind of it."""
    gathered: dict[Total, list[int]] = {}
    for change in changes:
        for kind, columns in statements.KEPT_BY.items():
            employer, type = (change[name] if name in columns else "" for name in ("employer", "type"))
            total = (change["region"], change["year"], kind, employer, type, change["subject"])
            before = gathered.get(total, [0] * len(AMOUNTS))
            gathered[total] = [sum + change[name] for sum, name in zip(before, AMOUNTS, strict=True)]
    return gathered


def _tallies(rows: Sequence[Row], code_of: Callable[[Row], tuple[str, str]]) -> Iterable[Tally]:
    """One for each code, from its rows, which lie side by side: one for each subject."""
    for (code, region), group in groupby(rows, code_of):
        own = list(group)
        by_subject = {Subject(row["subject"]): int(row["tenths"]) for row in own if row["tenths"]}
        declarations, people = (int(sum(row[name] for row in own)) for name in AMOUNTS[1:])
        yield Tally(code, by_subject, declarations, people, region)


def _without_people(tally: Tally) -> Tally:
    return Tally(tally.code, tally.by_subject, tally.declarations, 0)
