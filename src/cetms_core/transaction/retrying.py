"""Trying again while the store is busy: the whole work, from the start."""

import random
import time
from collections.abc import Callable
from typing import TypeVar

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
