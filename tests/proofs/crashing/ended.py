"""A process that ends in the middle: at its n-th statement or file operation, or whenever somebody kills it."""

import os
import signal
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from typing import Any

import pytest

from cetms_core.stores.sql.line import Line


def in_a_child(run: Callable[[int], None]) -> tuple[int, int]:
    """Its process id, and where what it answers can be read."""
    reading, writing = os.pipe()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # the child touches nothing that a thread holds
        child = os.fork()
    if child == 0:
        try:
            os.close(reading)
            run(writing)
        finally:
            os._exit(1)
    os.close(writing)
    return child, reading


def answers_of(child: int, reading: int, *, until: int | None = None) -> list[str]:
    """All that it answered for; killed at the answer number `until`, if it did not end by itself."""
    with open(reading, encoding="ascii") as answers:
        heard = [answers.readline() for _ in range(until or 0)]
        if until is not None:
            os.kill(child, signal.SIGKILL)
        heard += answers.readlines()
    os.waitpid(child, 0)
    return [line.strip() for line in heard if line.endswith("\n")]


@contextmanager
def ending_at(step: int) -> Iterator[None]:
    """The process is gone just before its step number `step`: a statement, a flush, a renaming."""
    steps = count(1)

    def counted(act: Callable[..., Any]) -> Callable[..., Any]:
        def acted(*given: Any, **named: Any) -> Any:
            if next(steps) == step:
                os.kill(os.getpid(), signal.SIGKILL)
            return act(*given, **named)

        return acted

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Line, "_send", counted(Line._send))
        for name in ("fsync", "replace"):
            patch.setattr(os, name, counted(getattr(os, name)))
        yield
