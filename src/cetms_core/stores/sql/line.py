"""One session's line to the database: taken at the first statement, begun at the first writing.

Statements go to the driver's own cursor: the result that SQLAlchemy would wrap around it costs three times the reading.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager
from functools import partial
from types import TracebackType
from typing import Self, TypeVar

from sqlalchemy.engine.interfaces import DBAPICursor

from cetms_core.errors import OutcomeUnknown, StoreFailed, TryAgain
from cetms_core.stores.sql.bulk import in_parts
from cetms_core.stores.sql.engine import Taken
from cetms_core.stores.sql.lent import Lender, Lent
from cetms_core.stores.sql.prepared import Prepared, Primitive, Row, Text, Values
from cetms_core.stores.sql.sealing import Seals, Stage, Standing
from cetms_core.stores.sql.sealing_statements import STANDING
from cetms_core.stores.versions import Versioned, refusal_of

BEYOND_DATABASES = (UnicodeEncodeError, OverflowError)
"""What half a surrogate, or a number of more than 64 bits, comes to: no row holds such a value."""

Done = TypeVar("Done")

ALL = ""
"""In place of a person: whoever has begun for all has begun for each."""


class Line:
    """Reads without a lock; from `begin` on nobody else writes. It belongs to one thread, and ends with its block."""

    def __init__(self, database: Lender) -> None:
        self._database = database
        self._held = ExitStack()
        self._connection: Lent | None = None
        self._locked = set[str]()
        self._begun = self._failed = self._kept = False
        self.seals = Seals(database.keyring, self._standing)

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

    def begin(self, *whose: str) -> None:
        """From here on nobody else writes, or has the turn of these names; TryAgain if somebody keeps us from it."""
        if not self._begun:
            self._held.enter_context(self._database.guard)
            self._send(self._taken().begin).close()
            self._held.callback(self._take_back)
            self._begun = True
        wanted = set(whose or {ALL}) - self._locked
        if wanted and ALL not in self._locked:
            for lock in self._database.kind.locks(*sorted(wanted)):
                self._send(*lock).close()
            self._locked |= wanted
            self.seals.forget()

    def begin_unless_begun(self, *whose: str) -> None:
        """Sees to it that it writes, for whomever it has begun; for these if it had not, or for all."""
        if not self._begun:
            self.begin(*whose)

    def read(self, statement: Prepared, values: Values) -> Sequence[Row]:
        """All rows."""
        text = statement.on(self._database.engine.dialect)
        with self._database.guard:
            cursor = self._asked(text, values)
            fetched = [] if cursor is None else cursor.fetchall()
        return list(self._opened(text, values, fetched))

    def one(self, statement: Prepared, values: Values) -> Row | None:
        """The row, where there is one at most."""
        found = self.read(statement, values)
        return found[0] if found else None

    @contextmanager
    def rows(self, statement: Prepared, values: Values) -> Iterator[Iterator[Row]]:
        """The rows one by one; no more are fetched than are asked for."""
        text = statement.on(self._database.engine.dialect)
        with self._database.guard:
            cursor = self._asked(text, values)
            if cursor is None:
                yield iter(())
                return
            with closing(cursor):
                yield self._opened(text, values, iter(cursor.fetchone, None))

    def write(self, statement: Prepared, values: Values) -> int:
        """How many rows it came to."""
        self.begin_unless_begun()
        text = statement.on(self._database.engine.dialect)
        with closing(self._send(text.sql, text.arranged(self.seals.written(text, values)))) as cursor:
            return cursor.rowcount

    def write_many(self, statement: Prepared, rows: Iterable[Values]) -> None:
        """New rows, each whole; Taken if the key of one was there already."""
        self.begin_unless_begun()
        text = statement.on(self._database.engine.dialect)
        for part in in_parts(text.arranged(self.seals.written(text, values)) for values in rows):
            self._done(partial(_send_many, text, part))

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
            raise refusal_of(changed, kept())

    def _asked(self, text: Text, values: Values) -> DBAPICursor | None:
        """None if no row can hold what is asked for."""
        try:
            return self._send(text.sql, text.arranged(values))
        except BEYOND_DATABASES:
            return None

    def _opened(self, text: Text, values: Values, rows: Iterable[tuple[Primitive, ...]]) -> Iterator[Row]:
        named = map(text.named, rows)
        return map(partial(self.seals.opened, text, values), named) if text.personal else named

    def _standing(self) -> Standing:
        row = self.one(STANDING, {"one": 1})
        return (Stage.PLAIN, False) if row is None else (Stage(row["stage"]), bool(row["moving"]))

    def _taken(self) -> Lent:
        if self._connection is None:
            self._connection = self._database.lend()
            self._held.callback(self._connection.give_back)
        return self._connection

    def _send(self, sql: str, values: tuple[Primitive, ...] = ()) -> DBAPICursor:
        return self._done(lambda connection: connection.send(sql, values))

    def _done(self, work: Callable[[Lent], Done]) -> Done:
        connection = self._taken()
        if not connection.is_valid:  # it was lost on the way, and somebody goes on all the same
            raise TryAgain
        try:
            return work(connection)
        except self._database.errors as error:
            self._failed |= self._begun
            if self._is_useless(error):
                connection.drop()
            self._database.pass_on(error)

    def _commit(self) -> None:
        if self._failed:  # PostgreSQL would take everything back and call that a COMMIT
            raise TryAgain
        try:
            self._send(self._taken().commit).close()
            self._kept = True
        except (TryAgain, StoreFailed) as error:
            if self._taken().for_good and error.__cause__ is not None and self._is_useless(error.__cause__):
                raise OutcomeUnknown from error
            raise

    def _is_useless(self, error: BaseException) -> bool:
        """Whether the connection is gone, or its file is: SQLite opens one for reading alone if it can't do better."""
        return self._database.kind.is_lost(error) or self._database.kind.is_broken(error)

    def _take_back(self) -> None:
        if not self._kept:
            self._taken().rollback()


def _send_many(text: Text, rows: Sequence[tuple[Primitive, ...]], connection: Lent) -> None:
    connection.send_many(text, rows)
