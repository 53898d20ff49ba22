"""Hosts with a transaction of their own: by SQLAlchemy or by the driver itself, on any engine."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from typing import Any, Protocol

import psycopg
import psycopg.rows
import pymysql
import pymysql.cursors
from pymysql.constants import CLIENT
from sqlalchemy import Engine, create_engine
from sqlalchemy.engine import URL

from cetms_core.contracts import Session, Store
from cetms_core.stores.sql import SqlStore

PATIENCE = 10
"""In seconds; more than any test takes."""


class Host(Protocol):
    """Whoever begins, lends us the connection, and commits or takes back."""

    def visit(self) -> AbstractContextManager[Store]:
        """A store in one transaction of the host's; it is committed at the end, and taken back by an exception."""

    def beside(self, sql: str) -> None:
        """The host's own statement, in the transaction of the visit."""

    def tables(self, sql: str) -> list[Any]:
        """The host's own statement, in a transaction of its own."""

    def close(self) -> None: ...


class Alchemist:
    """A host by SQLAlchemy."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine

    @contextmanager
    def connected(self) -> Iterator[Any]:
        """Begun, and with the write lock where there is one for all."""
        with self.engine.begin() as connection:
            if self.engine.dialect.name == "sqlite":
                connection.exec_driver_sql("BEGIN IMMEDIATE")
            yield connection

    @contextmanager
    def visit(self) -> Iterator[Store]:
        with self.connected() as self._connection:
            yield SqlStore.within(self._connection)

    def beside(self, sql: str) -> None:
        self._connection.exec_driver_sql(sql)

    def tables(self, sql: str) -> list[Any]:
        with self.engine.begin() as connection:
            answer = connection.exec_driver_sql(sql)
            return [tuple(row) for row in answer] if answer.returns_rows else []

    def close(self) -> None:
        self.engine.dispose()


class Plain:
    """A host by the driver itself; it calls back after its commits, as Django does."""

    def __init__(self, connect: Callable[[], Any]) -> None:
        self._connect = connect

    @contextmanager
    def connected(self) -> Iterator[tuple[Any, list[Callable[[], None]]]]:
        waiting: list[Callable[[], None]] = []
        with closing(self._connect()) as connection:
            if isinstance(connection, sqlite3.Connection):
                connection.execute("BEGIN IMMEDIATE")
            with connection:
                yield connection, waiting
            for tell in waiting:
                tell()

    @contextmanager
    def visit(self) -> Iterator[Store]:
        with self.connected() as (self._connection, waiting):
            yield SqlStore.within(self._connection, after_commit=waiting.append)

    def beside(self, sql: str) -> None:
        self._connection.execute(sql)

    def tables(self, sql: str) -> list[Any]:
        with closing(self._connect()) as connection, connection:
            answer = connection.execute(sql)
            return [*map(_tuple, answer.fetchall())] if answer.description else []

    def close(self) -> None:
        """Nothing is open."""


class Visited:
    """A store each session of which is one transaction of a host's: so the laws of stores are the host's, too."""

    folder = None
    joined = False

    def __init__(self, host: Host) -> None:
        self._host = host

    @contextmanager
    def session(self) -> Iterator[Session]:
        with self._host.visit() as store, store.session() as session:
            yield session

    def apart(self) -> AbstractContextManager[Session]:
        return self.session()

    def after_commit(self, tell: Callable[[], None]) -> None:
        tell()


class _Committing(pymysql.connections.Connection):
    """Begun; committed at the block's end, as the other drivers do."""

    def __exit__(self, *raised: object) -> None:
        (self.rollback if raised[0] else self.commit)()

    def execute(self, sql: str) -> Any:
        cursor = self.cursor()
        cursor.execute(sql)
        return cursor


def _mariadb(url: URL, client_flag: int = CLIENT.FOUND_ROWS) -> _Committing:
    return _Committing(
        user=url.username,
        database=url.database,
        unix_socket=url.query["unix_socket"],
        init_command="SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED",
        cursorclass=pymysql.cursors.DictCursor,
        client_flag=client_flag,
    )


def _tuple(row: Any) -> tuple[Any, ...]:
    return tuple(row.values()) if isinstance(row, dict) else row


def alchemist(url: URL) -> Alchemist:
    """On a server, or a file of SQLite."""
    match url.drivername:
        case "sqlite":
            return Alchemist(create_engine(url, connect_args={"timeout": PATIENCE}))
        case "mariadb":
            return Alchemist(
                create_engine(url.set(drivername="mariadb+pymysql"), isolation_level="READ COMMITTED")
            )
    return Alchemist(create_engine(url.set(drivername="postgresql+psycopg")))


def counting_changes(url: URL) -> Plain:
    """On MariaDB, with PyMySQL's own setting: a row that stays the same is not counted."""
    return Plain(lambda: _mariadb(url, client_flag=0))


def plain(url: URL) -> Plain:
    """The same, by the driver."""
    if url.drivername == "sqlite":
        return Plain(lambda: sqlite3.connect(str(url.database), timeout=PATIENCE, isolation_level=None))
    if url.drivername == "mariadb":
        return Plain(lambda: _mariadb(url))
    address = url.set(drivername="postgresql").render_as_string(hide_password=False)
    return Plain(lambda: psycopg.connect(address, row_factory=psycopg.rows.dict_row))


HOSTS: dict[str, Callable[[URL], Host]] = {"sqlalchemy": alchemist, "the driver": plain}
"""Who there is, by name."""
