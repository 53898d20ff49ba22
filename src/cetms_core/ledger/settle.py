"""核减与恢复: the lines that bring an account to what the caps leave of it.

Whatever changes an account — an award, a reversal, a correction — is followed by them, in the same transaction.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime

from cetms_core.domain.explanation import Term
from cetms_core.domain.hours import Hours
from cetms_core.law import Cap
from cetms_core.ledger.account import Account, accounts
from cetms_core.ledger.allocate import Item, Share, allocate
from cetms_core.ledger.entry import Entry, EntryKind, following
from cetms_core.wording import sentence

Caps = Callable[[Entry], tuple[Cap, ...]]
"""The limits that an award falls under, by the law of its own jurisdiction and year."""


def settle(entries: Iterable[Entry], caps_of: Caps, *, at: datetime) -> tuple[Entry, ...]:
    """What is still to be posted to the account of one person; nothing when it is settled."""
    kept = accounts(entries)
    shares = allocate(_item(account, caps_of) for account in kept if account.stands)
    return tuple(line for account in kept for line in _difference(account, shares, at))


def _item(account: Account, caps_of: Caps) -> Item:
    awarded = account.awarded
    return Item(
        _key(account),
        awarded.year,
        awarded.achievement.type,
        awarded.subject,
        account.worth.tenths,
        awarded.achievement.dated,
        awarded.achievement.same_as,
        caps_of(awarded),
    )


def _difference(account: Account, shares: dict[str, Share], at: datetime) -> Iterator[Entry]:
    share = shares.get(_key(account), Share(0))
    tenths = share.tenths - account.counted.tenths
    if not tenths:
        return
    kind = EntryKind.CUT if tenths < 0 else EntryKind.RESTORE
    gives_back = "ledger.room_again" if account.stands else "ledger.cut_ends"
    reason = share.reason if kind is EntryKind.CUT else sentence(gives_back)
    hours = Hours.of(tenths, (Term(tenths),))
    yield following(account.awarded, kind, hours, turn=account.turns(kind), at=at, reason=reason)


def _key(account: Account) -> str:
    return f"{account.awarded.declaration_id}/{account.awarded.round}"
