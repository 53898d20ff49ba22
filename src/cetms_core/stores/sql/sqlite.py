"""All that is SQLite's own; another engine is one more module like this, and one more line in `engine`.

Durable by default: a rollback journal and synchronous=EXTRA, since before 3.51.3 a write-ahead log could lose what was
committed when two connections met at the wrong moment; with the fix, a write-ahead log and FULL.
Neither promises anything on a network drive.
"""

import sqlite3
from collections.abc import Iterable, Mapping
from pathlib import Path

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.engine import URL
from sqlalchemy.pool import QueuePool, StaticPool

from cetms_core.errors import CetmsError
from cetms_core.stores.sql.guards import ALREADY_THERE, Refusal

Version = tuple[int, int, int]

OLDEST: Version = (3, 37, 0)
"""The first with STRICT tables."""

_BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
_TAKEN = {"SQLITE_CONSTRAINT_PRIMARYKEY", "SQLITE_CONSTRAINT_UNIQUE"}


class Sqlite:
    """A file; or a database in memory, which has one connection and ends with it."""

    begin = "BEGIN IMMEDIATE"
    """The write lock at once: whoever reads first and writes later can be refused without end."""

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

    def locks(self, _: str) -> Iterable[tuple[str, tuple[str, ...]]]:
        """None: from its beginning on, a writing has the file for itself."""
        return ()

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

    def hush(self, error: BaseException) -> None:
        """Nothing to leave out: SQLite names tables and columns only."""

    def guard(self, refusal: Refusal) -> Iterable[str]:
        """What makes the database refuse it."""
        yield (
            f"CREATE TRIGGER {refusal.name} BEFORE {refusal.action} ON {refusal.table} "
            f"WHEN {refusal.when} BEGIN SELECT RAISE(ABORT, '{refusal.why}'); END"
        )

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
    always = {"foreign_keys": "on", "recursive_triggers": "on", "mmap_size": "0"}
    if not on_disk:
        return always
    if has_safe_log(version):
        return {**always, "journal_mode": "wal", "synchronous": "full"}
    return {**always, "journal_mode": "delete", "synchronous": "extra"}


def has_safe_log(version: Version) -> bool:
    """Whether the write-ahead log has the fix of 3.51.3, or of the two older lines that got it."""
    return version >= (3, 51, 3) or (3, 50, 7) <= version < (3, 51, 0) or (3, 44, 6) <= version < (3, 45, 0)


def demand_version(version: Version) -> None:
    """Refuses an SQLite that does not know STRICT tables."""
    if version < OLDEST:
        raise CetmsError(
            f"SQLite {'.'.join(map(str, version))} is too old, 3.37 is the first with STRICT tables"
        )
