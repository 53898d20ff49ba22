"""All that is SQLite's own; another engine is one more module like this, and one more line in `engine`.

Durable by default: a rollback journal and synchronous=EXTRA, since before 3.51.3 a write-ahead log could lose what was
committed when two connections met at the wrong moment; with the fix, a write-ahead log and FULL.
Neither promises anything on a network drive.
"""

import sqlite3
from collections.abc import Callable, Iterable, Mapping
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.engine import URL
from sqlalchemy.pool import QueuePool, StaticPool

from cetms_core.errors import CetmsError
from cetms_core.stores.sql.guards import ALREADY_THERE, Refusal
from cetms_core.stores.sql.prepared import Primitive

Version = tuple[int, int, int]

OLDEST: Version = (3, 37, 0)
"""The first with STRICT tables."""

_BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
_BROKEN = {sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY}
_TAKEN = {"SQLITE_CONSTRAINT_PRIMARYKEY", "SQLITE_CONSTRAINT_UNIQUE"}


class Sqlite:
    """A file; or a database in memory, which has one connection and ends with it."""

    many_writers = False
    keeps_tables = True
    cluster = ""
    begin = "BEGIN IMMEDIATE"
    """The write lock at once: whoever reads first and writes later can be refused without end."""

    guards = "SELECT name, 'DROP TRIGGER ' || name FROM sqlite_master WHERE type = 'trigger' AND name GLOB '*_guard'"

    durability = ()
    """Each connection sees to it by itself, or is refused."""

    def __init__(self, url: URL, busy_timeout: float) -> None:
        self._url = url
        self._arguments = {"check_same_thread": False, "timeout": busy_timeout}
        in_memory = url.database in (None, "", ":memory:")
        self.file = None if in_memory else Path(str(url.database)).absolute()
        self.shared = in_memory

    def open(self) -> Engine:
        """An engine whose connections keep the promises; a new file is for its owner's eyes alone."""
        demand_version(sqlite3.sqlite_version_info)
        engine = self._in_memory() if self.file is None else self._on_disk(self.file)
        event.listen(engine, "connect", self._settle)
        return engine

    def locks(self, *_: str) -> Iterable[tuple[str, tuple[str, ...]]]:
        """None: from its beginning on, a writing has the file for itself."""
        return ()

    making = locks

    def is_busy(self, error: BaseException) -> bool:
        """Whether somebody else holds what was wanted."""
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        return code in _BUSY or "within a transaction" in str(error)

    def is_lost(self, _: BaseException) -> bool:
        """Never: there is nobody between us and the file."""
        return False

    def is_taken(self, error: BaseException) -> bool:
        """Whether the key of a new row was there already."""
        return getattr(error, "sqlite_errorname", "") in _TAKEN or str(error).endswith(ALREADY_THERE)

    def is_full(self, error: BaseException) -> bool:
        """Whether there is no more room on the disk."""
        return getattr(error, "sqlite_errorcode", 0) == sqlite3.SQLITE_FULL

    def is_broken(self, error: BaseException) -> bool:
        """Whether the disk fails."""
        return getattr(error, "sqlite_errorcode", 0) & 0xFF in _BROKEN

    def hush(self, error: BaseException) -> None:
        """Nothing to leave out: SQLite names tables and columns only."""

    def guard(self, refusal: Refusal) -> Iterable[str]:
        """What makes the database refuse it."""
        yield (
            f"CREATE TRIGGER {refusal.name} BEFORE {refusal.action} ON {refusal.table} "
            f"WHEN {refusal.when} BEGIN SELECT RAISE(ABORT, '{refusal.why}'); END"
        )

    def demand_joinable(self, driver: sqlite3.Connection, ask: Callable[[str], Primitive]) -> None:
        """With the write lock: whoever reads first and writes later can be refused without end."""
        if not _holds_write_lock(driver):
            raise CetmsError(
                "on SQLite a host's transaction must hold the write lock before SqlStore.within: "
                'begin it with connection.execute("BEGIN IMMEDIATE")'
            )

    def file_of(self, ask: Callable[[str], Primitive]) -> Path | None:
        """The file of the host's connection; None in memory."""
        file = ask("SELECT file FROM pragma_database_list WHERE name = 'main'")
        return Path(str(file)) if file else None

    def plain_cursor(self, driver: sqlite3.Connection) -> Any:
        """A cursor whose rows are tuples."""
        cursor = driver.cursor(sqlite3.Cursor)
        cursor.row_factory = None
        return cursor

    def demand_sound(self, values: Iterable[Primitive]) -> None:
        """Nothing to do: the driver sees to it."""

    def _in_memory(self) -> Engine:
        return create_engine("sqlite://", poolclass=StaticPool, connect_args=self._arguments)

    def _on_disk(self, file: Path) -> Engine:
        file.touch(mode=0o600)
        url = self._url.set(database=str(file))
        return create_engine(url, poolclass=QueuePool, max_overflow=-1, connect_args=self._arguments)

    def _settle(self, connection: sqlite3.Connection, _: object) -> None:
        connection.isolation_level = None  # nothing begins by itself
        for name, value in settings(sqlite3.sqlite_version_info, on_disk=self.file is not None).items():
            answer = connection.execute(f"PRAGMA {name} = {value}").fetchone()
            if name == "journal_mode" and answer != (value,):
                raise CetmsError(f"no durable journal is possible here: asked for {value}, got {answer}")


def settings(version: Version, *, on_disk: bool) -> Mapping[str, str]:
    """What each connection is told first."""
    always = {"foreign_keys": "on", "recursive_triggers": "on", "mmap_size": "0", "secure_delete": "on"}
    if not on_disk:
        return always
    if has_safe_log(version):
        return {**always, "journal_mode": "wal", "synchronous": "full"}
    return {**always, "journal_mode": "delete", "synchronous": "extra"}


def has_safe_log(version: Version) -> bool:
    """Whether the write-ahead log has the fix of 3.51.3, or of the two older lines that got it."""
    return version >= (3, 51, 3) or (3, 50, 7) <= version < (3, 51, 0) or (3, 44, 6) <= version < (3, 45, 0)


class _ToldError(Exception):
    pass


def _holds_write_lock(driver: sqlite3.Connection) -> bool:
    """What SQLite itself says to whoever wants to copy the database; nothing is locked, and no page goes far."""
    said: list[int] = []

    def told(status: int, *_: int) -> None:
        said.append(status)
        raise _ToldError

    with closing(sqlite3.connect(":memory:")) as nowhere, suppress(_ToldError):
        driver.backup(nowhere, pages=1, progress=told)
    return said[0] in _BUSY


def demand_version(version: Version) -> None:
    """Refuses an SQLite that does not know STRICT tables."""
    if version < OLDEST:
        raise CetmsError(
            f"SQLite {'.'.join(map(str, version))} is too old, 3.37 is the first with STRICT tables"
        )
