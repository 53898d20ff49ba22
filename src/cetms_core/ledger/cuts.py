"""核减情况: which approved hours do not count, and why."""

from collections.abc import Iterable, Iterator

from attrs import field, frozen

from cetms_core.domain.hours import Hours
from cetms_core.domain.subject import Subject
from cetms_core.ledger.account import Account, accounts
from cetms_core.ledger.entry import Entry, EntryKind


@frozen
class CutHours:
    """What does not count of one approved declaration."""

    declaration_id: str
    year: int
    subject: Subject
    hours: Hours
    reason: str = field(repr=False)
    """Of the latest cut."""


def cuts(entries: Iterable[Entry]) -> Iterator[CutHours]:
    """One for each approved declaration that does not count whole, in the order of the awards."""
    for account in accounts(entries):
        if missing := account.worth.tenths - account.counted.tenths:
            yield _cut(account, missing)


def _cut(account: Account, tenths: int) -> CutHours:
    awarded = account.awarded
    reason = next(line.reason for line in reversed(account.lines) if line.kind is EntryKind.CUT)
    return CutHours(awarded.declaration_id, awarded.year, awarded.subject, Hours.of(tenths), reason)
