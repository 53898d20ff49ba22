"""Rows into tables by the hundred thousand: no secondary index, no trigger, no check while they come, all of them afterwards.

A step is kept whole or not at all, with how far it came, so that whoever is interrupted goes on where they were.
"""

import sqlite3
from collections.abc import Iterable, Iterator
from typing import Any, Protocol

from sqlalchemy import Engine, Index
from sqlalchemy.schema import CreateIndex

from benchmarks.town.moulds import Row
from cetms_core.stores.sql.engine import Database
from cetms_core.stores.sql.guards import refusals
from cetms_core.stores.sql.tables import metadata

READY = "ready"

QUICKLY = (
    "PRAGMA journal_mode = DELETE",  # whoever is killed finds the last step whole
    "PRAGMA synchronous = OFF",
    "PRAGMA locking_mode = EXCLUSIVE",
    "PRAGMA foreign_keys = OFF",
    "PRAGMA ignore_check_constraints = ON",
    "PRAGMA cache_size = -1000000",
    "PRAGMA threads = 2",
)


class Loading(Protocol):
    """A store that is being filled."""

    def reached(self) -> tuple[str, int]:
        """Name of the last step, and how many people it came to."""

    def begin(self) -> None:
        """Takes away what makes filling slow."""

    def step(self, name: str, upto: int, rows: Iterable[tuple[str, Iterable[Row]]]) -> None:
        """Keeps these rows, and that they are kept."""

    def end(self) -> None:
        """Puts back what was taken away."""


def loading(url: str) -> Loading:
    """Of the store at an address, whose tables are there."""
    database = Database(url, busy_timeout=5.0)
    return IntoSqlite(database) if database.kind.file else IntoPostgresql(database)


class IntoSqlite:
    """By `executemany`."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._connection = sqlite3.connect(str(database.kind.file), isolation_level=None)
        self._connection.execute(
            "CREATE TABLE IF NOT EXISTS town (step TEXT NOT NULL, people INTEGER NOT NULL)"
        )

    def reached(self) -> tuple[str, int]:
        found = self._connection.execute("SELECT step, people FROM town").fetchone()
        return found or ("", 0)

    def begin(self) -> None:
        for pragma in QUICKLY:
            self._connection.execute(pragma)
        for kind, name in self._connection.execute(
            "SELECT type, name FROM sqlite_master WHERE type = 'trigger' OR type = 'index' AND sql IS NOT NULL"
        ).fetchall():
            self._connection.execute(f"DROP {kind} {name}")

    def step(self, name: str, upto: int, rows: Iterable[tuple[str, Iterable[Row]]]) -> None:
        self._connection.execute("BEGIN IMMEDIATE")
        for table, lines in rows:
            marks = ",".join("?" * len(metadata.tables[table].c))
            self._connection.executemany(f"INSERT INTO {table} VALUES ({marks})", lines)
        self._connection.execute("DELETE FROM town")
        self._connection.execute("INSERT INTO town VALUES (?, ?)", (name, upto))
        self._connection.execute("COMMIT")

    def end(self) -> None:
        for index in _indexes():
            self._connection.execute(_written(index, self._database.engine))
        for refusal in refusals():
            for statement in self._database.kind.guard(refusal):
                self._connection.execute(statement.replace("TRIGGER", "TRIGGER IF NOT EXISTS", 1))
        self._connection.close()


class IntoPostgresql:
    """By COPY."""

    def __init__(self, database: Database) -> None:
        import psycopg

        self._database = database
        address = database.engine.url.set(drivername="postgresql").render_as_string(hide_password=False)
        self._connection: Any = psycopg.connect(address, autocommit=True)
        self._connection.execute(
            "CREATE TABLE IF NOT EXISTS town (step TEXT NOT NULL, people INTEGER NOT NULL)"
        )

    def reached(self) -> tuple[str, int]:
        return self._connection.execute("SELECT step, people FROM town").fetchone() or ("", 0)

    def begin(self) -> None:
        self._connection.execute("SET session_replication_role = replica")  # no trigger, no foreign key
        for index in _indexes():
            self._connection.execute(f"DROP INDEX IF EXISTS {index.name}")

    def step(self, name: str, upto: int, rows: Iterable[tuple[str, Iterable[Row]]]) -> None:
        with self._connection.transaction(), self._connection.cursor() as cursor:
            for table, lines in rows:
                columns = ", ".join(metadata.tables[table].c.keys())
                with cursor.copy(f"COPY {table} ({columns}) FROM STDIN") as copy:
                    for line in lines:
                        copy.write_row(line)
            cursor.execute("DELETE FROM town")
            cursor.execute("INSERT INTO town VALUES (%s, %s)", (name, upto))

    def end(self) -> None:
        for index in _indexes():
            self._connection.execute(_written(index, self._database.engine))
        self._connection.execute("VACUUM ANALYZE")
        self._connection.close()


def _indexes() -> Iterator[Index]:
    tables = metadata.sorted_tables
    return (index for table in tables for index in sorted(table.indexes, key=lambda each: str(each.name)))


def _written(index: Index, engine: Engine) -> str:
    return str(CreateIndex(index, if_not_exists=True).compile(dialect=engine.dialect))
