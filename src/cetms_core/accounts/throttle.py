"""How many passwords may be tried, and when there is room again: counted in whole minutes, so never too few.

A minute is a slot; whatever may have happened within the window counts, so that no window ever sees more than its budget.
"""

import hmac
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from hashlib import sha256

from attrs import field, frozen

SLOT = timedelta(minutes=1)


@frozen
class SignInRules:
    """Budgets of password verifications within one window; a right password gives its own back."""

    window: timedelta = timedelta(minutes=15)
    per_account: int = 10
    per_device: int = 10
    """For a device that signed in before; nobody else uses it up."""

    per_address: int = 100
    in_all: int = 60_000
    """Of devices that are not known: about as many as two cores can verify; it bounds the work, so nothing is given back."""

    refusal_takes: timedelta = timedelta(milliseconds=250)
    """How long a refusal takes at least, whatever was wrong; more than a verification by any scheme, so that time tells nothing."""

    registration_takes: timedelta = timedelta(milliseconds=60)
    """How long a registration takes at least, whether its number was free or not; more than the one hash that each costs."""


SIGN_IN_RULES = SignInRules()
"""Unless the host says otherwise."""


@frozen
class Budget:
    """So many attempts for one account, address or device in a window."""

    mark: str = field(repr=False)
    """What it is for, in plain; it is never kept so."""

    most: int
    given_back: bool = True

    def key(self, secret: str) -> str:
        """What it is kept under: without the secret nobody finds out what it is for."""
        mark = self.mark.encode("utf-8", "surrogatepass")
        return hmac.new(secret.encode(), mark, sha256).hexdigest()


def slot_of(at: datetime) -> int:
    """Minutes since 1970."""
    return int(at.timestamp() // SLOT.total_seconds())


def room_again(seen: Mapping[int, int], budget: Budget, window: timedelta) -> datetime | None:
    """When one more attempt has room; None if it has room now.

    `seen` are the attempts by slot, of the slots that the window touches.
    """
    spare = budget.most - 1 - sum(seen.values())
    if spare >= 0:
        return None
    for slot in sorted(seen):
        spare += seen[slot]
        if spare >= 0:
            return _left(slot, window)
    return _left(max(seen, default=0), window)


def _left(slot: int, window: timedelta) -> datetime:
    """When the window has left a slot behind."""
    return datetime.fromtimestamp((slot + 1) * SLOT.total_seconds(), UTC) + window
