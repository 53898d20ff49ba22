"""A connection for the length of one session: how what is written on it begins, and how it ends."""

from collections.abc import Sequence
from contextlib import closing
from typing import TYPE_CHECKING, NoReturn, Protocol

from sqlalchemy import Engine, PoolProxiedConnection
from sqlalchemy.engine.interfaces import DBAPICursor

from cetms_core.stores.sql.bulk import add_rows
from cetms_core.stores.sql.prepared import Primitive, Text

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from cetms_core.stores.sql.engine import Database, Kind
    from cetms_core.stores.sql.keyring import Keyring


class Lent(Protocol):
    """What a session works on: a connection of ours, or a savepoint on a host's."""

    @property
    def begin(self) -> str:
        """How a writing begins."""

    @property
    def commit(self) -> str:
        """How it ends well."""

    @property
    def for_good(self) -> bool:
        """Whether what was committed is kept for good; otherwise somebody else commits later, or does not."""

    @property
    def is_valid(self) -> bool:
        """Whether it was not lost on the way."""

    def send(self, sql: str, values: tuple[Primitive, ...]) -> DBAPICursor: ...

    def send_many(self, text: Text, rows: Sequence[tuple[Primitive, ...]]) -> None:
        """The same new row again and again, with other values."""

    def rollback(self) -> None: ...

    def drop(self) -> None:
        """Says that it was lost."""

    def give_back(self) -> None: ...


class Lender(Protocol):
    """Where a session's connection comes from: a database of ours, or a host."""

    @property
    def kind(self) -> "Kind": ...

    @property
    def engine(self) -> Engine:
        """Knows the dialect."""

    @property
    def errors(self) -> type[Exception]:
        """What the driver raises."""

    @property
    def keyring(self) -> "Keyring | None":
        """What fields are sealed by."""

    @property
    def guard(self) -> "AbstractContextManager[object]":
        """What keeps other threads away where there is one connection for all."""

    def lend(self) -> Lent: ...

    def pass_on(self, error: BaseException) -> NoReturn: ...


class Own:
    """A connection of ours, out of the pool."""

    commit = "COMMIT"
    for_good = True

    def __init__(self, database: "Database") -> None:
        self._database = database
        self._connection: PoolProxiedConnection = database.take()
        self.begin = database.kind.begin

    @property
    def is_valid(self) -> bool:
        return self._connection.is_valid

    def send(self, sql: str, values: tuple[Primitive, ...]) -> DBAPICursor:
        cursor = self._connection.cursor()
        cursor.execute(sql, values)
        return cursor

    def send_many(self, text: Text, rows: Sequence[tuple[Primitive, ...]]) -> None:
        with closing(self._connection.cursor()) as cursor:
            add_rows(cursor, text, rows)

    def rollback(self) -> None:
        if self.is_valid:  # of one that was lost, the server has taken back everything
            self._connection.rollback()

    def drop(self) -> None:
        self._database.drop(self._connection)

    def give_back(self) -> None:
        self._database.give_back(self._connection)
