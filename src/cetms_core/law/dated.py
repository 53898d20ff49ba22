"""Figures by date: a table of the law, whose every cell knows where it stands."""

from bisect import bisect_right
from collections.abc import Hashable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import lru_cache

from attrs import field, frozen

from cetms_core.domain.explanation import Cell, Term
from cetms_core.domain.hours import Hours, tenths_of
from cetms_core.errors import DefinitionError, InvalidValue
from cetms_core.law.confidence import Confidence, is_known

Figure = int | str | Decimal
Row = Figure | tuple[Figure, ...]
Key = Hashable


class Figures(tuple[Hours, ...]):
    """The figures of one row, in the order of the columns."""

    __slots__ = ()

    def at_rank(self, rank: int) -> Hours:
        """The figure of the `rank`-th person, from 1; beyond the list it is 0, never the last figure."""
        if 1 <= rank <= len(self):
            return self[rank - 1]
        return _beyond(self[-1].terms, rank, len(self))


class InForce(Mapping[Key, Figures]):
    """What a table says at one date: key → figures."""

    __slots__ = ("_rows", "since")

    def __init__(self, since: date | None, rows: dict[Key, Figures]) -> None:
        self.since = since
        self._rows = rows

    def __getitem__(self, key: Key) -> Figures:
        return self._rows[key]

    def __contains__(self, key: object) -> bool:  # a Mapping of itself would raise and catch for every miss
        return key in self._rows

    def __iter__(self) -> Iterator[Key]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)

    @property
    def only(self) -> Figures:
        """The one row of a table without keys."""
        return self._rows[()]


@frozen(eq=False)
class Dated:
    """A table of 学时: rows by the date they came into force, then by key; one figure for each column.

    A figure is changed by adding a dated row, never by editing one, so that old years keep their old law.
    A start that nobody knows is written None and is said so in every explanation.
    A table without keys has a plain row: `rows={date(2012, 1, 1): 15}`.
    A table of confidence C is a preset: out of force until a jurisdiction turns it on.
    A table of confidence U has no rows: nobody knows its figures, and a jurisdiction may bring its own.

    Raises:
        DefinitionError: if a row has more figures than there are columns, or the basis is missing.
    """

    columns: tuple[str, ...]
    rows: Mapping[date | None, Mapping[Key, Row] | Row] = field(repr=False)
    basis: str
    confidence: Confidence
    _starts: list[date] = field(init=False, repr=False)
    _in_force: dict[date, InForce] = field(init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        if not (self.basis and is_known(self.confidence)):
            raise DefinitionError("a table needs a basis and a confidence (A, B, C or U)")
        if bool(self.rows) is self.is_unknown:
            raise DefinitionError(f"{self.basis}: a table needs rows, but one of confidence U has none")
        made = {
            since or date.min: InForce(since, self._figures(since, row)) for since, row in self.rows.items()
        }
        object.__setattr__(self, "_starts", sorted(made))
        object.__setattr__(self, "_in_force", made)

    @property
    def is_preset(self) -> bool:
        """Whether it waits for a jurisdiction to turn it on."""
        return self.confidence == "C"

    @property
    def is_unknown(self) -> bool:
        """Whether nobody knows its figures."""
        return self.confidence == "U"

    @property
    def begins(self) -> date:
        """The first day on which it says anything; the first of all days where nobody knows."""
        return self._starts[0] if self._starts else date.max

    def has_begun(self, day: date) -> bool:
        """Whether a row is in force on `day`."""
        return not self.is_unknown and self.begins <= day

    def on(self, day: date) -> InForce:
        """What the table says on `day`.

        Raises:
            LookupError: if no row was in force yet.
        """
        position = bisect_right(self._starts, day)
        if not position:
            first = "its figures are unknown" if self.is_unknown else f"the first begins on {self.begins}"
            raise LookupError(f"{self.basis}: no row in force on {day}; {first}")
        return self._in_force[self._starts[position - 1]]

    def _figures(self, since: date | None, row: Mapping[Key, Row] | Row) -> dict[Key, Figures]:
        keyed = row if isinstance(row, Mapping) else {(): row}
        return {key: self._row(since, key, figures) for key, figures in keyed.items()}

    def _row(self, since: date | None, key: Key, row: Row) -> Figures:
        figures = row if isinstance(row, tuple) else (row,)
        if not 0 < len(figures) <= len(self.columns):
            raise DefinitionError(
                f"{self.basis}: {key!r} has {len(figures)} figures for {len(self.columns)} columns"
            )
        mark = fingerprint(since, key, figures)
        cells = (
            Cell(column, label(key), self.basis, since, self.confidence, mark) for column in self.columns
        )
        return Figures(self._hours(cell, figure) for cell, figure in zip(cells, figures, strict=False))

    def _hours(self, cell: Cell, figure: Figure) -> Hours:
        try:
            tenths = tenths_of(figure)
        except InvalidValue as wrong:
            raise DefinitionError(f"{self.basis}: {figure!r} is no number of hours") from wrong
        return Hours.of(tenths, (Term(tenths, cell),))


def label(key: Key) -> str:
    """A row's key in words: `全国，主课题`."""
    parts = key if isinstance(key, tuple) else (key,)
    return "，".join(str(part.value if isinstance(part, Enum) else part) for part in parts)


def fingerprint(since: date | None, key: Key, figures: tuple[Figure, ...]) -> str:
    """Eight hexadecimal digits that name a row as it stands: another figure, another name."""
    from zlib import crc32

    return f"{crc32(f'{since}|{label(key)}|{figures}'.encode()):08x}"


@lru_cache(maxsize=4_096)
def _beyond(terms: tuple[Term, ...], rank: int, last: int) -> Hours:
    from attrs import evolve

    column = f"排名第 {rank}，只计前 {last} 名"
    cells = (term.cell for term in terms if term.cell is not None)
    return Hours.of(0, tuple(Term(0, evolve(cell, column=column)) for cell in cells))
