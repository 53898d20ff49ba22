"""The store that a portal hands to `Cetms`, and its sessions."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from cetms_core.contracts import Session
from cetms_core.stores.sql.declarations import SqlDeclarations
from cetms_core.stores.sql.engine import Database
from cetms_core.stores.sql.entries import SqlEntries
from cetms_core.stores.sql.forms import SqlForms
from cetms_core.stores.sql.history import SqlHistory
from cetms_core.stores.sql.line import Line
from cetms_core.stores.sql.outbox import SqlOutbox
from cetms_core.stores.sql.people import SqlPeople
from cetms_core.stores.sql.places import SqlPlaces
from cetms_core.stores.sql.results import SqlResults
from cetms_core.stores.sql.schema import prepare


class SqlStore:
    """Keeps everything in a database; safe to share between threads.

    Args:
        url: as SQLAlchemy writes it: `sqlite:///cetms.db` for a file, `sqlite://` in memory, for tests.
        busy_timeout: in seconds; how long a writing waits for another one before TryAgain.

    Raises:
        CetmsError: if the database is of a kind that is not known here, or of a newer release.
        TryAgain: if it is busy.
    """

    def __init__(self, url: str, *, busy_timeout: float = 5.0) -> None:
        self._database = Database(url, busy_timeout=busy_timeout)
        prepare(self._database)

    @property
    def folder(self) -> Path | None:
        """`x.files` beside the file `x.db`; None in memory."""
        file = self._database.kind.file
        return None if file is None else file.with_suffix(".files")

    @contextmanager
    def session(self) -> Iterator[Session]:
        with Line(self._database) as line:
            yield SqlSession(line)

    def close(self) -> None:
        """Ends every connection; what was committed stays."""
        self._database.close()


class SqlSession:
    """One reading or one writing."""

    def __init__(self, line: Line) -> None:
        self._line = line
        self.people = SqlPeople(line)
        self.places = SqlPlaces(line)
        self.declarations = SqlDeclarations(line)
        self.entries = SqlEntries(line)
        self.forms = SqlForms(line)
        self.history = SqlHistory(line)
        self.outbox = SqlOutbox(line)
        self.results = SqlResults(line)

    def begin(self) -> None:
        self._line.begin()
