"""The store that a portal hands to `Cetms`, and its sessions."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from cetms_core.contracts import Session
from cetms_core.stores.sql.attempts import SqlAttempts, SqlDevices, SqlTickets
from cetms_core.stores.sql.classes import SqlClasses
from cetms_core.stores.sql.declarations import SqlDeclarations
from cetms_core.stores.sql.employments import SqlEmployments
from cetms_core.stores.sql.engine import Database
from cetms_core.stores.sql.entries import SqlEntries
from cetms_core.stores.sql.forms import SqlForms
from cetms_core.stores.sql.history import SqlHistory
from cetms_core.stores.sql.line import Line
from cetms_core.stores.sql.loans import SqlLoans
from cetms_core.stores.sql.outbox import SqlOutbox
from cetms_core.stores.sql.people import SqlPeople
from cetms_core.stores.sql.petitions import SqlPetitions
from cetms_core.stores.sql.places import SqlPlaces
from cetms_core.stores.sql.pointers import pointed_digests
from cetms_core.stores.sql.reliefs import SqlReliefs
from cetms_core.stores.sql.results import SqlResults
from cetms_core.stores.sql.rolls import SqlRolls
from cetms_core.stores.sql.schema import prepare
from cetms_core.stores.sql.submissions import SqlSubmissions


class SqlStore:
    """Keeps everything in a database; safe to share between threads.

    Args:
        url: as SQLAlchemy writes it: `sqlite:///cetms.db` for a file, `sqlite://` in memory, for tests;
            `postgresql://user@host/name` for a server (extra `postgresql`).
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
        """`x.files` beside the file `x.db`; None in memory and on a server."""
        file = self._database.kind.file
        return None if file is None else file.with_suffix(".files")

    @contextmanager
    def session(self) -> Iterator[Session]:
        with Line(self._database) as line:
            yield SqlSession(line)

    def pointed_digests(self, beginning: str) -> frozenset[str]:
        """Of all files that some row points to, those whose digest begins so: a few digits, for there may be many."""
        with Line(self._database) as line:
            return frozenset(pointed_digests(line, beginning))

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
        self.submissions = SqlSubmissions(line)
        self.classes = SqlClasses(line)
        self.loans = SqlLoans(line)
        self.entries = SqlEntries(line)
        self.forms = SqlForms(line)
        self.petitions = SqlPetitions(line)
        self.employments = SqlEmployments(line)
        self.reliefs = SqlReliefs(line)
        self.rolls = SqlRolls(line)
        self.history = SqlHistory(line)
        self.outbox = SqlOutbox(line)
        self.results = SqlResults(line)
        self.attempts = SqlAttempts(line)
        self.devices = SqlDevices(line)
        self.tickets = SqlTickets(line)

    @property
    def begun(self) -> bool:
        return self._line.begun

    def begin(self, person_id: str = "") -> None:
        self._line.begin(person_id)
