"""What is logged of a plugin: each thing once a minute at most, and nothing that a person filled in."""

import logging
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Lock

PAUSE = 60.0
"""In seconds: the same thing is not said again before."""

MOST = 1_024
"""Different things that are remembered; a plugin may think of ever new ones."""

PATIENCE = 0.2
"""In seconds: what takes longer is named. Python can't stop a thread, so it is only named."""


class Alarm:
    """A logger that does not repeat itself."""

    def __init__(self, log: logging.Logger, *, clock: Callable[[], float] = time.monotonic) -> None:
        self._log = log
        self._clock = clock
        self._lock = Lock()
        self._said: dict[tuple[str, str], float] = {}

    def failed(self, who: str, what: str) -> None:
        """`who` failed, and how."""
        self._say(logging.ERROR, who, f"failed: {what}")

    @contextmanager
    def patience(self, who: str) -> Iterator[None]:
        """Names `who` if the block takes longer than PATIENCE."""
        began = self._clock()
        try:
            yield
        finally:
            if self._clock() - began > PATIENCE:
                self._say(logging.WARNING, who, f"took longer than {PATIENCE} s")

    def _say(self, level: int, who: str, what: str) -> None:
        if self._is_news((who, what)):
            self._log.log(level, "%s %s", who, what)

    def _is_news(self, said: tuple[str, str]) -> bool:
        now = self._clock()
        with self._lock:
            if now - self._said.get(said, now - PAUSE) < PAUSE:
                return False
            if len(self._said) >= MOST:
                self._said.clear()
            self._said[said] = now
            return True
