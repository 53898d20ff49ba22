"""A database, opened: whose connections they are, and what its errors mean to the house."""

from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from threading import RLock
from typing import NoReturn, Protocol

from sqlalchemy import Engine, PoolProxiedConnection
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError

from cetms_core.errors import CetmsError, TryAgain
from cetms_core.stores.sql.guards import Refusal
from cetms_core.stores.sql.sqlite import Sqlite


class Kind(Protocol):
    """What one engine does in its own way."""

    @property
    def begin(self) -> str:
        """How a writing begins."""

    @property
    def file(self) -> Path | None:
        """Where everything lies; None if it lies in memory, and so on one connection."""

    def open(self) -> Engine: ...

    def is_busy(self, error: BaseException) -> bool: ...

    def is_taken(self, error: BaseException) -> bool: ...

    def trigger(self, refusal: Refusal) -> str: ...


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
        shared = self.kind.file is None
        self.guard: AbstractContextManager[object] = RLock() if shared else nullcontext()
        self._only = self.engine.raw_connection() if shared else None

    def take(self) -> PoolProxiedConnection:
        """A connection on which nothing is begun."""
        if self._only is not None:
            return self._only
        try:
            return self.engine.raw_connection()
        except self.errors as error:
            self.pass_on(error)

    def give_back(self, connection: PoolProxiedConnection) -> None:
        """Lets the next one have it."""
        if connection is not self._only:
            connection.close()

    def pass_on(self, error: BaseException) -> NoReturn:
        """Raises what a driver's error means to the house: TryAgain, Taken, or just this error."""
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
        raise CetmsError("this is no address of a database: use sqlite:///file.db") from None


def _kind(url: URL, busy_timeout: float) -> Kind:
    if url.drivername in ("sqlite", "sqlite+pysqlite"):
        return Sqlite(url, busy_timeout)
    raise CetmsError(f"no store is known on {url.drivername}: use sqlite:///file.db")
