"""A database, opened: whose connections they are, and what its errors mean to the house."""

from collections.abc import Iterable
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from threading import RLock
from typing import NoReturn, Protocol

from sqlalchemy import Engine, PoolProxiedConnection
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, TimeoutError as NoConnectionFree

from cetms_core.errors import CetmsError, TryAgain
from cetms_core.stores.sql.guards import Refusal
from cetms_core.stores.sql.postgresql import Postgresql
from cetms_core.stores.sql.prepared import Primitive
from cetms_core.stores.sql.sqlite import Sqlite

KNOWN = "sqlite:///file.db, or postgresql://user@host/name"


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

    def open(self) -> Engine: ...

    def locks(self, person_id: str) -> Iterable[tuple[str, tuple[Primitive, ...]]]:
        """What a writing asks for once it has begun, if the beginning does not keep everybody else out by itself."""

    def is_busy(self, error: BaseException) -> bool: ...

    def is_lost(self, error: BaseException) -> bool: ...

    def is_taken(self, error: BaseException) -> bool: ...

    def hush(self, error: BaseException) -> None:
        """Leaves out of its text what it says of rows: that may be a number, or a remark."""

    def guard(self, refusal: Refusal) -> Iterable[str]: ...


class Taken(TryAgain):
    """A new row's key was there already; nothing else was done."""


class Database:
    """Hands out connections; where there is one alone, threads take turns.

    Raises:
        CetmsError: for a database that is not known here.
    """

    def __init__(self, url: str, *, busy_timeout: float) -> None:
        self.kind = _kind(_read(url), busy_timeout)
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

    def give_back(self, connection: PoolProxiedConnection) -> None:
        """Lets the next one have it."""
        if connection is not self._only:
            connection.close()

    def drop(self, connection: PoolProxiedConnection) -> None:
        """Forgets a connection that was lost, and those beside it that were probably lost with it."""
        connection.invalidate()
        self.engine.dispose()

    def pass_on(self, error: BaseException) -> NoReturn:
        """Raises what a driver's error means to the house: TryAgain, Taken, or just this error."""
        self.kind.hush(error)
        if self.kind.is_busy(error):
            raise TryAgain from error
        if self.kind.is_taken(error):
            raise Taken from error
        raise error

    def rest(self) -> None:
        """Leaves no connection open but the one in memory: SQLite's must not be carried through a fork."""
        if self._only is None:
            self.engine.dispose()

    def close(self) -> None:
        """Ends every connection that is not in use."""
        if self._only is not None:
            self._only.close()
        self.engine.dispose()


def _read(url: str) -> URL:
    try:
        return make_url(url)
    except ArgumentError:  # its own words repeat the address, and that may hold a password
        raise CetmsError(f"this is no address of a database: use {KNOWN}") from None


def _kind(url: URL, busy_timeout: float) -> Kind:
    if url.drivername in ("sqlite", "sqlite+pysqlite"):
        return Sqlite(url, busy_timeout)
    if url.drivername in ("postgresql", "postgresql+psycopg"):
        return Postgresql(url, busy_timeout)
    raise CetmsError(f"no store is known on {url.drivername}: use {KNOWN}")
