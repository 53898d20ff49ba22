"""A watch on what code asks of the world: the clock, chance, the environment, files, the network, other programs."""

import gc
import sys
from collections.abc import Callable
from datetime import date
from io import BytesIO, StringIO
from types import FrameType

IN_PYTHON = frozenset(
    {
        *("glob", "os", "pathlib", "shutil", "tempfile"),
        *("random", "secrets", "uuid"),
        *("locale", "logging", "platform", "subprocess"),
        *("socket", "sqlite3", "ssl", "urllib.request"),
    }
)
"""Modules of the standard library that reach out into the world; a type needs nothing of them."""

IN_C = frozenset(
    {"_io", "io", "posix", "nt", "_random", "random", "_uuid", "_locale", "_socket", "_sqlite3", "time"}
)
"""The same, and what lies below them."""

CLOCKS = frozenset({"now", "today", "utcnow"})
OF_THIS_PROCESS = frozenset({"hash", "id"})
"""Another number in each process; asked by enums too, so only the type's own code is blamed."""


def watched(call: Callable[[], object], module: str) -> frozenset[str]:
    """What was asked of the world while `call` ran, by name.

    Python's profiler alone sees the calls into C, where no clock can be replaced; one that runs already waits.
    So does the garbage collector, whose callbacks look at the clock.

    Args:
        call: what is watched; what it raises is its own affair.
        module: where its code is written.
    """
    asked: set[str] = set()

    def note(frame: FrameType, event: str, called: object) -> None:
        home = frame.f_globals.get("__name__")
        if event == "call" and home in IN_PYTHON:
            asked.add(f"{home}.{frame.f_code.co_name}")
        elif event == "c_call" and (name := _worldly(called, own=home == module)):
            asked.add(name)

    before, collects = sys.getprofile(), gc.isenabled()
    gc.disable()
    sys.setprofile(note)
    try:
        call()
    finally:
        sys.setprofile(before)
        if collects:
            gc.enable()
    return frozenset(asked)


def _worldly(called: object, *, own: bool) -> str:
    """How the called function is named, if it reaches out; else nothing."""
    name, owner = getattr(called, "__name__", ""), getattr(called, "__self__", None)
    if isinstance(owner, type) and issubclass(owner, date):
        return f"{owner.__name__}.{name}" if name in CLOCKS else ""
    home = getattr(called, "__module__", None) or type(owner).__module__
    if home == "builtins":
        return name if name == "input" or (own and name in OF_THIS_PROCESS) else ""
    kept_in_memory = isinstance(owner, StringIO | BytesIO)
    return f"{home.removeprefix('_')}.{name}" if home in IN_C and not kept_in_memory else ""
