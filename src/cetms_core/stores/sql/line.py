"""One session's line to the database: taken at the first statement, begun at the first writing.

Statements go to the driver's own cursor: the result that SQLAlchemy would wrap around it costs three times the reading.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager
from types import TracebackType
from typing import Self

from sqlalchemy import PoolProxiedConnection
from sqlalchemy.engine.interfaces import DBAPICursor

from cetms_core.errors import CetmsError, NotFound, Stale
from cetms_core.stores.sql.engine import Database
from cetms_core.stores.sql.prepared import Prepared, Primitive, Row, Values
from cetms_core.stores.versions import Versioned

BEYOND_DATABASES = (UnicodeEncodeError, OverflowError)
"""What half a surrogate, or a number of more than 64 bits, comes to: no row holds such a value."""


class Line:
    """Reads without a lock; from `begin` on nobody else writes. It belongs to one thread, and ends with its block."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._held = ExitStack()
        self._connection: PoolProxiedConnection | None = None
        self._begun = False

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with self._held:  # takes back what is not committed by then
            if self._begun and kind is None:
                self._send("COMMIT").close()

    @property
    def begun(self) -> bool:
        """Whether it writes."""
        return self._begun

    def begin(self) -> None:
        """From here on nobody else writes; may be said twice. TryAgain if somebody keeps us from it."""
        if not self._begun:
            self._held.enter_context(self._database.guard)
            self._send(self._database.kind.begin).close()
            self._held.callback(self._taken().rollback)
            self._begun = True

    def read(self, statement: Prepared, values: Values) -> Sequence[Row]:
        """All rows."""
        with self.rows(statement, values) as rows:
            return list(rows)

    def one(self, statement: Prepared, values: Values) -> Row | None:
        """The first row."""
        with self.rows(statement, values) as rows:
            return next(rows, None)

    @contextmanager
    def rows(self, statement: Prepared, values: Values) -> Iterator[Iterator[Row]]:
        """The rows one by one; no more are fetched than are asked for."""
        text = statement.on(self._database.engine.dialect)
        with self._database.guard:
            try:
                cursor = self._send(text.sql, text.arranged(values))
            except BEYOND_DATABASES:
                yield iter(())
                return
            with closing(cursor):
                yield map(text.named, iter(cursor.fetchone, None))

    def write(self, statement: Prepared, values: Values) -> int:
        """How many rows it came to."""
        self.begin()
        text = statement.on(self._database.engine.dialect)
        with closing(self._send(text.sql, text.arranged(values))) as cursor:
            return cursor.rowcount

    def change(
        self, statement: Prepared, values: Values, changed: Versioned, kept: Callable[[], Versioned | None]
    ) -> None:
        """Keeps the next version of a row, if it was made from the one that is there.

        Raises:
            NotFound: if there is none.
            Stale: if another change came first.
        """
        if not self.write(statement, {**values, "seen": changed.version - 1}):
            raise _refused(changed, kept())

    def _taken(self) -> PoolProxiedConnection:
        if self._connection is None:
            self._connection = self._database.take()
            self._held.callback(self._database.give_back, self._connection)
        return self._connection

    def _send(self, sql: str, values: tuple[Primitive, ...] = ()) -> DBAPICursor:
        cursor = self._taken().cursor()
        try:
            cursor.execute(sql, values)
        except self._database.errors as error:
            self._database.pass_on(error)
        return cursor


def _refused(changed: Versioned, kept: Versioned | None) -> CetmsError:
    if kept is None:
        return NotFound(type(changed).__name__)
    return Stale(changed.version - 1, kept.version)
