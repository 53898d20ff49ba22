"""What was answered for outlives the process that answered, whenever it is killed."""

import os
import signal
import sqlite3
import warnings
from contextlib import closing
from pathlib import Path

import pytest

from cetms_core.stores.sql import SqlStore
from cetms_core.testing.stores.samples import PERSON, event, letter

KILLS = 10


def write_without_end(file: Path, kill: int, answers: int) -> None:
    """One event and one letter at a time, in one session; answered for once it is over."""
    store = SqlStore(f"sqlite:///{file}")
    n = 0
    while True:
        name = f"{kill}.{n}"
        with store.session() as session:
            session.history.add(event(after=name))
            session.outbox.add(letter(name))
        os.write(answers, f"{name}\n".encode())
        n += 1


def killed_while_writing(file: Path, kill: int) -> list[str]:
    """What a child had answered for when it was killed, wherever it was by then."""
    reading, writing = os.pipe()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # the child touches nothing that a thread holds
        child = os.fork()
    if child == 0:
        try:
            write_without_end(file, kill, writing)
        finally:
            os._exit(1)
    os.close(writing)
    with open(reading, encoding="ascii") as answers:
        heard = [answers.readline() for _ in range(kill + 1)]
        os.kill(child, signal.SIGKILL)
        heard += answers.readlines()
    os.waitpid(child, 0)
    return [line.strip() for line in heard]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork on this system")
def test_what_was_answered_for_is_there_whole(file: Path) -> None:
    answered = [name for kill in range(KILLS) for name in killed_while_writing(file, kill)]

    with closing(sqlite3.connect(file)) as connection:
        events = {name for (name,) in connection.execute('SELECT "after" FROM event')}
        letters = {name for (name,) in connection.execute("SELECT id FROM letter")}
        assert [("ok",)] == connection.execute("PRAGMA integrity_check").fetchall()
    assert len(answered) >= KILLS
    assert {*answered} <= events
    assert events == letters
    with closing(SqlStore(f"sqlite:///{file}")) as store, store.session() as session:
        assert len(events) == len(session.history.of(PERSON, "registration"))
