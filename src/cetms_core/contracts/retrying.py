"""Trying again while the store is busy: the whole work, from the start."""

import random
import time
from collections.abc import Callable
from typing import TypeVar

from cetms_core.contracts.store import Session, Store
from cetms_core.errors import CetmsError, OutcomeUnknown, TryAgain

ATTEMPTS = 6
FIRST_PAUSE = 0.01
"""In seconds, at most; doubled each time, and cut by chance so that rivals do not meet again."""

Result = TypeVar("Result")


def retried(
    work: Callable[[], Result], *, looks: bool = False, pause: Callable[[float], None] = time.sleep
) -> Result:
    """What `work` comes to, at the latest at the sixth attempt.

    Work that `looks` whether it was done before is done again also where nobody knows.
    """
    again: tuple[type[CetmsError], ...] = (TryAgain, OutcomeUnknown) if looks else (TryAgain,)
    for attempt in range(ATTEMPTS - 1):
        try:
            return work()
        except again:
            pause(random.uniform(0, FIRST_PAUSE * 2**attempt))
    return work()


def kept_at_once(
    store: Store, work: Callable[[Session], Result], *, apart: bool = False, looks: bool = False
) -> Result:
    """What `work` comes to in a short session of its own; in a host's transaction the host alone tries again.

    What is kept `apart` stays, whatever becomes of the host's transaction.
    """

    def attempt() -> Result:
        with store.apart() if apart else store.session() as session:
            return work(session)

    return attempt() if store.joined else retried(attempt, looks=looks)
