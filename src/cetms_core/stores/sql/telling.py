"""Telling after the commit of a host that uses SQLAlchemy, which calls nobody back after a commit, only right before.

So the COMMIT is sent a moment earlier, by the same connection, and what is told then was kept; SQLAlchemy's own finds
nothing left to do.
"""

from collections.abc import Callable

from sqlalchemy import Connection, TwoPhaseTransaction, event
from sqlalchemy.exc import DBAPIError

from cetms_core.errors import CetmsError

Tell = Callable[[], None]

OPTION = "cetms_tells"
"""Where a connection keeps what is to be told, so that all stores in one transaction share it."""


class Tells:
    """What waits for the host's commit; what was written since a savepoint is forgotten when it is taken back."""

    def __init__(self) -> None:
        self._waiting: list[list[Tell]] = [[]]
        """In the transaction, and in each savepoint that the host set since; the innermost last."""

    def add(self, tell: Tell) -> None:
        self._waiting[-1].append(tell)

    def listen(self, connection: Connection) -> None:
        """To all that becomes of the connection's transaction."""
        event.listen(connection, "savepoint", lambda *_: self._waiting.append([]))
        event.listen(connection, "release_savepoint", lambda *_: self._end(kept=True))
        event.listen(connection, "rollback_savepoint", lambda *_: self._end(kept=False))
        event.listen(connection, "rollback", lambda *_: self._all())
        event.listen(connection, "commit", self._commit)

    def _end(self, *, kept: bool) -> None:
        """Of the innermost savepoint; of one set before we came, all that waits is part."""
        ended = self._waiting.pop() if len(self._waiting) > 1 else self._waiting[0]
        if kept and ended is not self._waiting[-1]:
            self._waiting[-1].extend(ended)
        if not kept:
            ended.clear()

    def _all(self) -> list[Tell]:
        """Everything, and nothing waits any more."""
        waiting, self._waiting = self._waiting, [[]]
        return [tell for each in waiting for tell in each]

    def _commit(self, connection: Connection) -> None:
        waiting = self._all()
        if waiting and _goes_on(connection):
            connection.exec_driver_sql("COMMIT")
            for tell in waiting:
                tell()


def tells_of(connection: Connection) -> Tells:
    """Those of this connection.

    Raises:
        CetmsError: in a transaction of two phases, whose end SQLAlchemy tells otherwise.
    """
    tells = connection.get_execution_options().get(OPTION)
    if isinstance(tells, Tells):
        return tells
    if isinstance(connection.get_transaction(), TwoPhaseTransaction):
        raise CetmsError("a transaction of two phases needs SqlStore.within(connection, after_commit=…)")
    tells = Tells()
    connection.execution_options(**{OPTION: tells})
    tells.listen(connection)
    return tells


def _goes_on(connection: Connection) -> bool:
    """Whether there is something to commit: PostgreSQL calls it a COMMIT, too, when after an error it takes all back."""
    try:
        connection.exec_driver_sql("SELECT 1").close()
    except DBAPIError:
        return False
    return True
