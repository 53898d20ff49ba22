"""One session's line to the database: taken at the first statement, begun at the first writing.

Statements go to the driver's own cursor: the result that SQLAlchemy would wrap around it costs three times the reading.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager
from types import TracebackType
from typing import Self

from sqlalchemy import PoolProxiedConnection
from sqlalchemy.engine.interfaces import DBAPICursor

from cetms_core.errors import CetmsError, NotFound, OutcomeUnknown, Stale, TryAgain
from cetms_core.stores.sql.engine import Database, Taken
from cetms_core.stores.sql.prepared import Prepared, Primitive, Row, Values
from cetms_core.stores.versions import Versioned

BEYOND_DATABASES = (UnicodeEncodeError, OverflowError)
"""What half a surrogate, or a number of more than 64 bits, comes to: no row holds such a value."""

ALL = ""
"""In place of a person: whoever has begun for all has begun for each."""


class Line:
    """Reads without a lock; from `begin` on nobody else writes. It belongs to one thread, and ends with its block."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._held = ExitStack()
        self._connection: PoolProxiedConnection | None = None
        self._locked = set[str]()
        self._begun = self._failed = False

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with self._held:  # takes back what is not committed by then
            if self._begun and kind is None:
                self._commit()

    @property
    def begun(self) -> bool:
        """Whether it writes."""
        return self._begun

    def begin(self, person_id: str = "") -> None:
        """From here on nobody else writes, or writes what is this person's; TryAgain if somebody keeps us from it."""
        if not self._begun:
            self._held.enter_context(self._database.guard)
            self._send(self._database.kind.begin).close()
            self._held.callback(self._take_back)
            self._begun = True
        if self._locked.isdisjoint({person_id, ALL}):
            for lock in self._database.kind.locks(person_id):
                self._send(*lock).close()
            self._locked.add(person_id)

    def begin_unless_begun(self) -> None:
        """Sees to it that it writes, for whomever it has begun; for all if it had not."""
        if not self._begun:
            self.begin()

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
        self.begin_unless_begun()
        text = statement.on(self._database.engine.dialect)
        with closing(self._send(text.sql, text.arranged(values))) as cursor:
            return cursor.rowcount

    def add(self, statement: Prepared, values: Values) -> bool:
        """Keeps a new row; False if its key was there already, and then everything else goes on as before."""
        self.begin_unless_begun()
        self._send("SAVEPOINT before_the_row").close()
        try:
            self.write(statement, values)
        except Taken:
            self._send("ROLLBACK TO SAVEPOINT before_the_row").close()
            self._failed = False
            return False
        self._send("RELEASE SAVEPOINT before_the_row").close()
        return True

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
        connection = self._taken()
        if not connection.is_valid:  # it was lost on the way, and somebody goes on all the same
            raise TryAgain
        cursor = connection.cursor()
        try:
            cursor.execute(sql, values)
        except self._database.errors as error:
            self._failed |= self._begun
            if self._database.kind.is_lost(error):
                self._database.drop(connection)
            self._database.pass_on(error)
        return cursor

    def _commit(self) -> None:
        if self._failed:  # PostgreSQL would take everything back and call that a COMMIT
            raise TryAgain
        try:
            self._send("COMMIT").close()
        except TryAgain as error:
            if error.__cause__ is not None and self._database.kind.is_lost(error.__cause__):
                raise OutcomeUnknown from error
            raise

    def _take_back(self) -> None:
        connection = self._taken()
        if connection.is_valid:  # of one that was lost, the server has taken back everything
            connection.rollback()


def _refused(changed: Versioned, kept: Versioned | None) -> CetmsError:
    if kept is None:
        return NotFound(type(changed).__name__)
    return Stale(changed.version - 1, kept.version)
