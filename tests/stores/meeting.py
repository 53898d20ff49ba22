"""Where racers wait for each other: whoever has read goes on to write only once all of them have read.

A control that rests on it goes wrong each time, whatever the order of threads and however busy the machine is.
"""

from functools import wraps
from threading import Barrier, current_thread, local, main_thread

import pytest

PATIENCE = 60
"""In seconds; if one of them never comes, the others fail aloud."""


class Meeting:
    """Of so many threads, each of which comes once; the main thread, which prepares and looks, is not waited for."""

    def __init__(self, number: int) -> None:
        self._line = Barrier(number)
        self._of_this_thread = local()

    def wait(self) -> None:
        """For all the others."""
        if current_thread() is main_thread() or getattr(self._of_this_thread, "came", False):
            return
        self._of_this_thread.came = True
        self._line.wait(PATIENCE)


def meet_before(monkeypatch: pytest.MonkeyPatch, owner: object, step: str, number: int) -> None:
    """All have read whatever they read before this step of the owner's, a class or a module; then each takes it."""
    meeting, take = Meeting(number), getattr(owner, step)

    @wraps(take)
    def late(*asked: object, **named: object) -> object:
        meeting.wait()
        return take(*asked, **named)

    monkeypatch.setattr(owner, step, late)
