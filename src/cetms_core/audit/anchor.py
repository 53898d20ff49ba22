"""The root of one day, as it is published: a newspaper, a page or another office keeps it where this database can't reach."""

from collections.abc import Iterator
from datetime import date

from attrs import frozen

from cetms_core.errors import InvalidValue

DIGITS = frozenset("0123456789abcdef")


@frozen
class Anchor:
    """One line of a file of anchors: `2025-06-01 12034 9f86d0…`."""

    day: date
    chains: int
    """How many chains there were."""

    root: str

    def __str__(self) -> str:
        return f"{self.day.isoformat()} {self.chains} {self.root}"


def read_anchors(text: str) -> tuple[Anchor, ...]:
    """The anchors of a file, by day; empty lines and those that begin with # say nothing.

    Raises:
        InvalidValue: naming the first line that is none.
    """
    return tuple(sorted(_anchors(text), key=lambda anchor: anchor.day))


def _anchors(text: str) -> Iterator[Anchor]:
    for number, line in enumerate(text.splitlines(), start=1):
        if line.strip() and not line.startswith("#"):
            yield _anchor(line, number)


def _anchor(line: str, number: int) -> Anchor:
    try:
        day, chains, root = line.split()
        if len(root) != 64 or not DIGITS.issuperset(root):
            raise ValueError(root)
        return Anchor(date.fromisoformat(day), int(chains), root)
    except ValueError:
        raise InvalidValue(line, "audit.no_anchor", line=number) from None
