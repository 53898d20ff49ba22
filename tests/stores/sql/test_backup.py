"""A copy of a file in use is sound, is the file of one moment, and is there whole or not at all."""

import sqlite3
from contextlib import closing
from pathlib import Path
from threading import Event, Thread

import pytest

from cetms_core.errors import CetmsError
from cetms_core.stores.sql import SqlStore, backup
from cetms_core.stores.sql.backup import copy
from cetms_core.testing.stores.samples import event, letter


def numbers(file: Path, table: str) -> list[int]:
    """What was written, one number a session."""
    column = {"event": '"after"', "letter": "id"}[table]
    with closing(sqlite3.connect(file)) as raw:
        return sorted(int(name) for (name,) in raw.execute(f"SELECT {column} FROM {table}"))


def write(store: SqlStore, number: int) -> None:
    """A line and a letter, together."""
    with store.session() as session:
        session.history.add(event(after=str(number)))
        session.outbox.add(letter(str(number)))


class Writer:
    """Somebody who goes on all the while."""

    def __init__(self, store: SqlStore) -> None:
        self.store, self.stop, self.done = store, Event(), 0
        self.thread = Thread(target=self._write)

    def _write(self) -> None:
        while not self.stop.is_set():
            write(self.store, self.done)
            self.done += 1

    def __enter__(self) -> "Writer":
        self.thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop.set()
        self.thread.join()


@pytest.fixture
def patient(file: Path) -> SqlStore:
    return SqlStore(f"sqlite:///{file}", busy_timeout=30)


def copies_under_load(store: SqlStore, file: Path, times: int) -> None:
    target = file.with_name("copy.db")
    with Writer(store) as writer:
        for _ in range(times):
            answered = writer.done
            copy(file, target)
            lines, letters = numbers(target, "event"), numbers(target, "letter")
            assert lines == letters == [*range(len(lines))]
            assert answered <= len(lines) <= writer.done + 1


def test_copies_made_while_somebody_writes_are_of_one_moment(patient: SqlStore, file: Path) -> None:
    copies_under_load(patient, file, 8)
    patient.close()


@pytest.mark.prove
@pytest.mark.timeout(0)
def test_a_hundred_copies_under_load(patient: SqlStore, file: Path) -> None:
    copies_under_load(patient, file, 100)
    patient.close()


def test_where_writing_never_pauses_the_last_attempt_is_made_in_one_go(
    store: SqlStore, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backup, "PAGES", 1)
    numbers_written = iter(range(100))
    heard: list[int] = []

    def write_in_between(done: int, total: int) -> None:
        heard.append(done)
        if done < total:
            write(store, next(numbers_written))

    copy(file, file.with_name("copy.db"), tell=write_in_between)

    assert 1 == heard[-1]  # told once for all, and no page number before it came to the end
    assert backup.BEGINNINGS < next(numbers_written)
    assert numbers(file, "event") == numbers(file.with_name("copy.db"), "event")


def test_a_damaged_file_is_not_backed_up(store: SqlStore, file: Path) -> None:
    for number in range(200):
        write(store, number)
    store.close()
    contents = file.read_bytes()
    file.write_bytes(contents[:-8192] + bytes(byte ^ 0xFF for byte in contents[-8192:]))

    with pytest.raises((CetmsError, sqlite3.DatabaseError)):
        copy(file, file.with_name("copy.db"))

    assert ["cetms.db"] == [path.name for path in file.parent.iterdir()]


def test_an_older_copy_stays_if_the_new_one_fails(store: SqlStore, file: Path) -> None:
    target = file.with_name("copy.db")
    copy(file, target)
    before = target.read_bytes()
    file.write_bytes(b"no database at all" * 1000)

    with pytest.raises(sqlite3.DatabaseError):
        copy(file, target)

    assert before == target.read_bytes()


def test_only_its_owner_reads_a_copy(store: SqlStore, file: Path) -> None:
    copy(file, file.with_name("copy.db"))

    assert 0o600 == file.with_name("copy.db").stat().st_mode & 0o777
