"""A store in a host's own transaction: the host begins and commits, and each visit is a savepoint in between."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import TypeAlias

from sqlalchemy import Connection

from cetms_core.contracts import Session, Store
from cetms_core.errors import CetmsError
from cetms_core.stores.sql.host import DriversConnection, Host, demand_tables
from cetms_core.stores.sql.keyring import Keyring
from cetms_core.stores.sql.line import Line
from cetms_core.stores.sql.stages import demand_fitting
from cetms_core.stores.sql.store import SqlSession
from cetms_core.stores.sql.telling import Tell, tells_of

OnCommit: TypeAlias = Callable[[Tell], object]
"""Has a callable called after the host's commit, and not at all after its rollback."""

NOBODY_TELLS = (
    "a driver's connection tells nobody when it commits: "
    "hand in after_commit=…, which takes a callable and calls it then"
)
ONE_WRITER = (
    "SQLite has one writer, and that is the host: nothing can be kept apart meanwhile; "
    "leave out apart=…, and sign people in by a SqlStore(url) outside of the host's transaction"
)


class JoinedStore:
    """Keeps everything in the database to which a host is connected; it belongs to the host's thread, and its transaction."""

    joined = True

    def __init__(
        self,
        connection: Connection | DriversConnection,
        after_commit: OnCommit | None,
        apart: Store | None,
        keys: Keyring | None,
    ) -> None:
        self._host = Host(connection, keys)
        demand_tables(self._host)
        demand_fitting(self._host)
        self._apart = apart
        self._open: list[tuple[Line, list[Tell]]] = []
        """The visits that go on, each within the one before it, and what is to be told once it is kept."""

        self._file = self._host.kind.file_of(self._host.ask)
        self._after_commit = after_commit or _listening(connection)
        if apart is not None and not self._host.kind.many_writers:
            raise CetmsError(ONE_WRITER)

    @property
    def folder(self) -> Path | None:
        """`x.files` beside the file `x.db`; None in memory and on a server."""
        return None if self._file is None else self._file.with_suffix(".files")

    @contextmanager
    def session(self) -> Iterator[Session]:
        waiting: list[Tell] = []
        with Line(self._host) as line:
            self._open.append((line, waiting))
            try:
                yield SqlSession(line)
            finally:
                self._open.pop()
        for tell in waiting:
            self.after_commit(tell)

    def apart(self) -> AbstractContextManager[Session]:
        """By the store that the host gave for it; without one, in the host's transaction like everything else."""
        return self.session() if self._apart is None else self._apart.session()

    def after_commit(self, tell: Tell) -> None:
        """After the host's; but what was written within another visit may be taken back with that one before."""
        around = next((waiting for line, waiting in reversed(self._open) if line.begun), None)
        if around is None:
            self._after_commit(tell)
        else:
            around.append(tell)


def _listening(connection: Connection | DriversConnection) -> OnCommit:
    if isinstance(connection, Connection):
        tells = tells_of(connection)
        return tells.add
    raise CetmsError(NOBODY_TELLS)
