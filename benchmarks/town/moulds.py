"""Rows of one life as moulds: the same row for somebody else, with that one's numbers, places and minutes."""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Mapping, Sequence
from functools import cache

from attrs import frozen
from sqlalchemy import Table

from benchmarks.town.residents import Resident
from cetms_core.domain.declaration import person_of

Cell = str | int | None
Row = list[Cell]

HOUR = len("2025-06-01T01:")


@frozen
class Mould:
    """One row; each place that differs from person to person is named by what stands there."""

    table: str
    row: Sequence[Cell]
    names: Sequence[tuple[int, int]]
    """Place in the row, and in the names of a person."""

    ids: Sequence[tuple[int, bytes]]
    """Place in the row, and the half of a declaration's id that is its own."""

    times: Sequence[tuple[int, str]]
    """Place in the row, and the time as far as the hour."""

    own_id: int | None
    """Place of an id that nothing else makes unique."""

    year: int
    """Of its first time; 0 without one."""

    def cast(self, names: Sequence[str], minute: str) -> Row:
        """The row of the person with these names, whose doings fall into this minute."""
        row, person = [*self.row], names[0]
        for place, name in self.names:
            row[place] = names[name]
        if self.ids:
            beginning = _beginning(person)
            for place, half in self.ids:
                row[place] = beginning + _ending(person[30:], half)
        for place, hour in self.times:
            row[place] = hour + minute
        if self.own_id is not None:
            row[self.own_id] = person[:16] + str(row[self.own_id])[16:]
        return row


def names_of(who: Resident) -> Sequence[str]:
    """All that stands in rows of a person, in one order; the person's id comes first."""
    return (*who, f"plain:{who.id_number}", f"plain:{who.email}")


def minute_of(number: int) -> str:
    """Minute, second and fraction that belong to person `number`: another for each, but in a long while."""
    spread = number * 2_654_435_761 % 3_600_000_000
    return f"{spread // 60_000_000:02}:{spread // 1_000_000 % 60:02}.{spread % 1_000_000:06}Z"


def mould(table: Table, row: Mapping[str, Cell], names: Sequence[str]) -> Mould:
    """What the row of a person with these names is for everybody.

    Raises:
        ValueError: if a name stands inside a longer text, where nobody would put another in its place.
    """
    places = {name: place for place, name in enumerate(names)}
    texts = {at: cell for at, cell in enumerate(row.values()) if isinstance(cell, str)}
    known = {at: places[cell] for at, cell in texts.items() if cell in places}
    ids = {at: urlsafe_b64decode(f"{cell}=")[16:] for at, cell in texts.items() if _is_id(cell, names[0])}
    times = {at: cell[:HOUR] for at, cell in texts.items() if _is_time(cell)}
    if any(name in texts[at] for at in texts.keys() - known.keys() for name in names[:4]):
        raise ValueError(f"a row of {table.name} holds a name inside a longer text")
    return Mould(
        table.name,
        tuple(row.values()),
        tuple(known.items()),
        tuple(ids.items()),
        tuple(times.items()),
        [*row].index("id") if table.primary_key.columns.keys() == ["id"] else None,
        int(next(iter(times.values()), "0000")[:4]),
    )


def _is_id(text: str, person: str) -> bool:
    return len(text) == 43 and person_of(text) == person


def _is_time(text: str) -> bool:
    return len(text) == 27 and text[10] == "T" and text[-1] == "Z"


def _beginning(person: str) -> str:
    return urlsafe_b64encode(bytes.fromhex(person[:30])).decode()


@cache
def _ending(last: str, half: bytes) -> str:
    return urlsafe_b64encode(bytes.fromhex(last) + half).decode().rstrip("=")
