"""A database, opened: whose connections they are, and what its errors mean to the house."""

from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from threading import RLock
from typing import Any, NoReturn, Protocol, TypeAlias

from sqlalchemy import Engine, PoolProxiedConnection
from sqlalchemy.engine import URL, make_url
from sqlalchemy.engine.interfaces import DBAPICursor
from sqlalchemy.exc import ArgumentError, TimeoutError as NoConnectionFree

from cetms_core.errors import CetmsError, StoreFailed, TryAgain
from cetms_core.stores.sql.guards import Refusal
from cetms_core.stores.sql.keyring import Keyring
from cetms_core.stores.sql.lent import Own
from cetms_core.stores.sql.mariadb import Mariadb
from cetms_core.stores.sql.postgresql import Postgresql
from cetms_core.stores.sql.prepared import Primitive
from cetms_core.stores.sql.sqlite import Sqlite

KNOWN = "sqlite:///file.db, postgresql://user@host/name, or mariadb://user@host/name"


Asking: TypeAlias = Callable[[str], Primitive]
"""Sends a question on a host's connection: the first value of the answer's first row."""


class Kind(Protocol):
    """What one engine does in its own way."""

    @property
    def begin(self) -> str:
        """How a writing begins."""

    @property
    def file(self) -> Path | None:
        """Where everything lies; None if it lies in memory, or on a server."""

    @property
    def shared(self) -> bool:
        """Whether there is one connection, for all threads."""

    @property
    def many_writers(self) -> bool:
        """Whether one connection can write while another does."""

    def open(self) -> Engine: ...

    def locks(self, *whose: str) -> Iterable[tuple[str, tuple[Primitive, ...]]]:
        """What a writing for these names asks for once it has begun, if the beginning does not keep everybody else out.

        With no name, or an empty one among them, it asks for the house alone.
        """

    def making(self) -> Iterable[tuple[str, tuple[Primitive, ...]]]:
        """What whoever makes the tables asks for, so that nobody else does meanwhile."""

    @property
    def cluster(self) -> str:
        """Asks whether there may be nodes that do not see our locks; empty if there never are."""

    @property
    def keeps_tables(self) -> bool:
        """Whether making a table belongs to the transaction, and can be taken back with it."""

    @property
    def durability(self) -> Iterable[tuple[str, str, str]]:
        """What it hangs on that a power cut takes nothing: each setting's name, the question, and the right answer."""

    def is_busy(self, error: BaseException) -> bool: ...

    def is_lost(self, error: BaseException) -> bool: ...

    def is_taken(self, error: BaseException) -> bool: ...

    def is_full(self, error: BaseException) -> bool:
        """Whether there is no more room; then nothing is kept, not even at a commit."""

    def is_broken(self, error: BaseException) -> bool:
        """Whether the disk fails; at a commit, nobody knows then whether it is kept."""

    def hush(self, error: BaseException) -> None:
        """Leaves out of its text what it says of rows: that may be a number, or a remark."""

    def guard(self, refusal: Refusal) -> Iterable[str]: ...

    @property
    def guards(self) -> str:
        """Asks for the name of each guard that is there, and for the statement that takes it away."""

    def demand_joinable(self, driver: Any, ask: Asking) -> None:
        """Refuses a host's transaction in which the house could not keep its promises."""

    def file_of(self, ask: Asking) -> Path | None:
        """Where everything lies to which a host is connected."""

    def plain_cursor(self, driver: Any) -> DBAPICursor:
        """On a host's connection; it answers with tuples, whatever the host's own cursors do."""

    def demand_sound(self, values: Iterable[Primitive]) -> None:
        """Refuses, as on our own connections, what no column holds: UnicodeEncodeError, OverflowError."""


class Taken(TryAgain):
    """A new row's key was there already; nothing else was done."""


class Database:
    """Hands out connections; where there is one alone, threads take turns.

    Raises:
        CetmsError: for a database that is not known here.
    """

    def __init__(self, url: str, *, busy_timeout: float, keyring: Keyring | None = None) -> None:
        self.keyring = keyring
        self.kind = kind_of(_read(url), busy_timeout)
        self.engine = self.kind.open()
        self.errors = self.engine.dialect.loaded_dbapi.Error
        self.guard: AbstractContextManager[object] = RLock() if self.kind.shared else nullcontext()
        self._only = self.engine.raw_connection() if self.kind.shared else None

    def take(self) -> PoolProxiedConnection:
        """A connection on which nothing is begun."""
        if self._only is not None:
            return self._only
        try:
            return self.engine.raw_connection()
        except NoConnectionFree as error:
            raise TryAgain from error
        except self.errors as error:
            self.pass_on(error)

    def lend(self) -> Own:
        """The same, for a session."""
        return Own(self)

    def give_back(self, connection: PoolProxiedConnection) -> None:
        """Lets the next one have it."""
        if connection is not self._only:
            connection.close()

    def drop(self, connection: PoolProxiedConnection) -> None:
        """Forgets a connection that was lost, and those beside it that were probably lost with it."""
        connection.invalidate()
        self.engine.dispose()

    def pass_on(self, error: BaseException) -> NoReturn:
        """Raises what a driver's error means to the house: TryAgain, Taken, StoreFailed, or just this error."""
        pass_on(self.kind, error)

    def rest(self) -> None:
        """Leaves no connection open but the one in memory: SQLite's must not be carried through a fork."""
        if self._only is None:
            self.engine.dispose()

    def close(self) -> None:
        """Ends every connection that is not in use."""
        if self._only is not None:
            self._only.close()
        self.engine.dispose()


def pass_on(kind: Kind, error: BaseException) -> NoReturn:
    """The same, of any connection to a database of this kind."""
    kind.hush(error)
    if kind.is_busy(error):
        raise TryAgain from error
    if kind.is_taken(error):
        raise Taken from error
    if kind.is_full(error) or kind.is_broken(error):
        raise StoreFailed from error
    raise error


def _read(url: str) -> URL:
    try:
        return make_url(url)
    except ArgumentError:  # its own words repeat the address, and that may hold a password
        raise CetmsError(f"this is no address of a database: use {KNOWN}") from None


def kind_of(url: URL, busy_timeout: float) -> Kind:
    """The engine that an address names."""
    if url.drivername in ("sqlite", "sqlite+pysqlite"):
        return Sqlite(url, busy_timeout)
    if url.drivername in ("postgresql", "postgresql+psycopg"):
        return Postgresql(url, busy_timeout)
    if url.drivername in ("mariadb", "mysql", "mariadb+pymysql", "mysql+pymysql"):
        return Mariadb(url, busy_timeout)
    raise CetmsError(f"no store is known on {url.drivername}: use {KNOWN}")
