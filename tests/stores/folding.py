"""A folding in a process of its own that is killed before one of its statements, chosen by number."""

import os
import signal
import warnings
from collections.abc import Callable
from itertools import count
from threading import Barrier
from typing import Any

import pytest

from cetms_core.stores.sql import SqlStore, total_statements as statements
from cetms_core.stores.sql.line import Line
from cetms_core.stores.sql.postgresql import Postgresql
from cetms_core.stores.sql.prepared import Prepared, Values
from cetms_core.stores.sql.totals import _gathered

STEP = 3
Fold = Callable[[SqlStore], int]
"""One step; how many changes it folded."""


def folded(store: SqlStore) -> int:
    with store.session() as session:
        return session.totals.fold(STEP)


def folded_in_two(store: SqlStore) -> int:
    """The control: takes the changes out in one transaction, and adds them up in the next."""
    with store.session() as session:
        line = session.totals._line  # type: ignore[attr-defined]
        line.begin()
        found = line.read(statements.CHANGES, {"limit": STEP})
        for each in found:
            line.write(statements.TAKE_CHANGE, {"person_id": each["person_id"], "id": each["id"]})
    with store.session() as session:
        for total, amounts in sorted(_gathered(found).items()):
            session.totals._add(total, amounts)  # type: ignore[attr-defined]
    return len(found)


def killed_while_folding(url: str, fold: Fold, before: int) -> bool:
    """Whether it was killed: before its statement of this number, or not at all since it was through by then."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # the child touches nothing that a thread holds
        child = os.fork()
    if child == 0:
        try:
            _die_before(before)
            store = SqlStore(url)
            while fold(store):
                pass
        finally:
            os._exit(0)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])


def _die_before(number: int) -> None:
    send, sent = Line._send, count(1)

    def sends(self: Line, *words: Any) -> Any:
        if next(sent) == number:
            os.kill(os.getpid(), signal.SIGKILL)
        return send(self, *words)

    Line._send = sends  # type: ignore[assignment, method-assign]


def without_locks(_: Postgresql, *whose: str) -> tuple[()]:
    return ()


def let_both_read_first(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two who fold have no lock, and have both read the changes before one of them takes anything out."""
    monkeypatch.setattr(Postgresql, "locks", without_locks)
    read, both = Line.read, Barrier(2)

    def reads(self: Line, statement: Prepared, values: Values) -> Any:
        found = read(self, statement, values)
        if statement is statements.CHANGES:
            both.wait(10)
        return found

    monkeypatch.setattr(Line, "read", reads)


def add_what_others_took(monkeypatch: pytest.MonkeyPatch) -> None:
    """The control: whoever has read a change adds it, even if somebody else took it out."""
    write = Line.write

    def writes(self: Line, statement: Prepared, values: Values) -> int:
        return write(self, statement, values) or int(statement is statements.TAKE_CHANGE)

    monkeypatch.setattr(Line, "write", writes)
