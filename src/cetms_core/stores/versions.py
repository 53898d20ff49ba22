"""The version that each changeable record carries, so that two changes of one record can't both win."""

from typing import Protocol

from cetms_core.errors import CetmsError, NotFound, Stale


class Versioned(Protocol):
    """A record with a version that counts up by one with each change."""

    @property
    def version(self) -> int: ...


def demand_next(changed: Versioned, kept: Versioned | None) -> None:
    """Refuses a change that was not made from what is kept.

    Raises:
        NotFound: if nothing is kept.
        Stale: if another change came first.
    """
    if kept is None or changed.version != kept.version + 1:
        raise refusal_of(changed, kept)


def refusal_of(changed: Versioned, kept: Versioned | None) -> CetmsError:
    """Why a change is not taken: nothing is kept, or another change came first."""
    return NotFound(type(changed).__name__) if kept is None else Stale(changed.version - 1, kept.version)
