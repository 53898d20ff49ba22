"""The lines of a person, gathered by declaration: what each is worth, and how much of that counts."""

from collections.abc import Iterable

from attrs import frozen

from cetms_core.domain.hours import Hours
from cetms_core.ledger.entry import Entry, EntryKind


@frozen
class Account:
    """All lines of one round of one declaration, in the order in which they were written."""

    lines: tuple[Entry, ...]

    @property
    def awarded(self) -> Entry:
        """The line that opened it."""
        return self.lines[0]

    @property
    def worth(self) -> Hours:
        """What it would count alone: award, corrections and reversal."""
        return Hours.total(line.hours for line in self.lines if not line.kind.is_about_caps)

    @property
    def stands(self) -> bool:
        """Whether the award was not taken back."""
        return all(line.kind is not EntryKind.REVERSAL for line in self.lines)

    @property
    def counted(self) -> Hours:
        """How much of it counts by now."""
        return Hours.total(line.hours for line in self.lines)

    def turns(self, kind: EntryKind) -> int:
        """How many lines of this kind there are."""
        return sum(line.kind is kind for line in self.lines)


def accounts(entries: Iterable[Entry]) -> tuple[Account, ...]:
    """One for each award, in the order of the awards."""
    gathered: dict[tuple[str, int], list[Entry]] = {}
    for entry in entries:
        gathered.setdefault((entry.declaration_id, entry.round), []).append(entry)
    return tuple(Account(tuple(lines)) for lines in gathered.values())
