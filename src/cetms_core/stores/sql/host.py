"""A connection that somebody else began and will commit: the house works on it in savepoints, and never ends it."""

from collections.abc import Sequence
from contextlib import closing, nullcontext
from functools import cache
from typing import Any, NoReturn, Protocol

from attrs import frozen
from sqlalchemy import Connection, Engine, make_url
from sqlalchemy.engine.interfaces import DBAPICursor

from cetms_core.errors import CetmsError
from cetms_core.stores.sql.bulk import add_rows
from cetms_core.stores.sql.engine import Kind, kind_of, pass_on
from cetms_core.stores.sql.keyring import Keyring
from cetms_core.stores.sql.prepared import Primitive, Text
from cetms_core.stores.sql.schema import demand_ours

ADDRESSES = {"sqlite3": "sqlite://", "psycopg": "postgresql://", "pymysql": "mariadb://"}
"""Of a driver's package: what names its kind of database."""

UNKNOWN = (
    "SqlStore.within takes a connection of SQLAlchemy (of its ORM: session.connection()), "
    "or of a driver itself: " + ", ".join(ADDRESSES)
)
NOT_BEGUN = (
    "no transaction of the host is open here: begin one first (on SQLite with BEGIN IMMEDIATE), "
    "then ask SqlStore.within for a store in it"
)
NO_TABLES = "our tables are not there: run cetms db upgrade, or open SqlStore(url) once, which makes them"


class DriversConnection(Protocol):
    """A driver's own, as Python's database interface (PEP 249) has it."""

    def cursor(self) -> object: ...

    def commit(self) -> None: ...

    def rollback(self) -> None: ...


class Host:
    """Lends savepoints on its connection.

    Raises:
        CetmsError: if the connection is none that is known here, or nothing has begun on it.
    """

    guard = nullcontext()

    def __init__(self, connection: Connection | DriversConnection, keyring: Keyring | None = None) -> None:
        self._connection = connection
        self.keyring = keyring
        self._demand_open()
        spoken = _spoken(_package(self._driver))
        self.kind, self.engine, self.errors = spoken.kind, spoken.engine, spoken.errors

    def lend(self) -> "Savepoint":
        """One for a session.

        Raises:
            CetmsError: if the host's transaction is over, or not what the house needs.
        """
        self._demand_open()
        self.kind.demand_joinable(self._driver, self.ask)
        return Savepoint(self)

    def ask(self, sql: str) -> Primitive:
        """The first value of the answer's first row."""
        with closing(self.cursor()) as cursor:
            try:
                cursor.execute(sql)
            except self.errors as error:
                self.pass_on(error)
            (value,) = cursor.fetchone() or (None,)
        return value

    def cursor(self) -> DBAPICursor:
        """One whose rows are tuples; SQLAlchemy's are."""
        if isinstance(self._connection, Connection):
            return self._connection.connection.cursor()
        return self.kind.plain_cursor(self._connection)

    def pass_on(self, error: BaseException) -> NoReturn:
        """Raises what a driver's error means to the house."""
        pass_on(self.kind, error)

    @property
    def _driver(self) -> Any:
        if isinstance(self._connection, Connection):
            return self._connection.connection.driver_connection
        return self._connection

    def _demand_open(self) -> None:
        if isinstance(self._connection, Connection) and not self._connection.in_transaction():
            raise CetmsError(NOT_BEGUN)


class Savepoint:
    """What one session writes in a host's transaction: kept or taken back as a whole, and kept for good by the host."""

    for_good = False

    def __init__(self, host: Host) -> None:
        self._host = host
        self._name = f"cetms_{id(self)}"  # one of its own for each session that is open, also within another
        self.begin = f"SAVEPOINT {self._name}"
        self.commit = f"RELEASE SAVEPOINT {self._name}"
        self.is_valid = True

    def send(self, sql: str, values: tuple[Primitive, ...] = ()) -> DBAPICursor:
        self._host.kind.demand_sound(values)
        cursor = self._host.cursor()
        cursor.execute(sql, values)
        return cursor

    def send_many(self, text: Text, rows: Sequence[tuple[Primitive, ...]]) -> None:
        for row in rows:
            self._host.kind.demand_sound(row)
        with closing(self._host.cursor()) as cursor:
            add_rows(cursor, text, rows)

    def rollback(self) -> None:
        try:
            for step in (f"ROLLBACK TO SAVEPOINT {self._name}", self.commit):
                self.send(step).close()
        except self._host.errors as error:
            if self.is_valid and not _is_gone(error):
                raise

    def drop(self) -> None:
        self.is_valid = False

    def give_back(self) -> None:
        """Nothing to do: it stays the host's."""


def _is_gone(error: Exception) -> bool:
    """Whether the database has taken back the host's whole transaction already, as for a deadlock or a full disk."""
    return "savepoint" in str(error).lower()


def demand_tables(host: Host) -> None:
    """Refuses a database without our tables, or with another release's; what the host did goes on all the same."""
    savepoint = host.lend()
    savepoint.send(savepoint.begin).close()
    try:
        version = host.ask("SELECT version FROM cetms_schema")
    except host.errors as error:
        savepoint.rollback()
        raise CetmsError(NO_TABLES) from error
    savepoint.send(savepoint.commit).close()
    assert isinstance(version, int)
    demand_ours(version)


@frozen
class Spoken:
    """How a driver is talked to."""

    kind: Kind
    engine: Engine
    """Knows the dialect; nobody is ever connected by it."""

    errors: type[Exception]


@cache
def _spoken(package: str) -> Spoken:
    kind = kind_of(make_url(ADDRESSES[package]), 0)
    engine = kind.open()
    return Spoken(kind, engine, engine.dialect.loaded_dbapi.Error)


def _package(driver: object) -> str:
    """The driver's; a host may have made a class of its own out of the driver's."""
    for each in type(driver).__mro__:
        package = each.__module__.partition(".")[0]
        if package in ADDRESSES:
            return package
    raise CetmsError(UNKNOWN)
