"""The store that a portal hands to `Cetms`, and its sessions."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from cetms_core.contracts import Session, Store
from cetms_core.findings import Finding
from cetms_core.stores.sql.attempts import SqlAttempts, SqlDevices, SqlTickets
from cetms_core.stores.sql.classes import SqlClasses
from cetms_core.stores.sql.condition import condition
from cetms_core.stores.sql.declarations import SqlDeclarations
from cetms_core.stores.sql.dossiers import SqlDossiers
from cetms_core.stores.sql.employments import SqlEmployments
from cetms_core.stores.sql.engine import Database
from cetms_core.stores.sql.entries import SqlEntries
from cetms_core.stores.sql.expiry import SqlExpiry
from cetms_core.stores.sql.forms import SqlForms
from cetms_core.stores.sql.history import SqlHistory
from cetms_core.stores.sql.keyring import Keyring
from cetms_core.stores.sql.line import Line
from cetms_core.stores.sql.loans import SqlLoans
from cetms_core.stores.sql.outbox import SqlOutbox
from cetms_core.stores.sql.people import SqlPeople
from cetms_core.stores.sql.petitions import SqlPetitions
from cetms_core.stores.sql.places import SqlPlaces
from cetms_core.stores.sql.pointers import pointed_digests
from cetms_core.stores.sql.receipts import SqlReceipts
from cetms_core.stores.sql.recounting import Difference, differences, recount
from cetms_core.stores.sql.reliefs import SqlReliefs
from cetms_core.stores.sql.results import SqlResults
from cetms_core.stores.sql.rolls import SqlRolls
from cetms_core.stores.sql.schema import prepare
from cetms_core.stores.sql.stages import demand_fitting
from cetms_core.stores.sql.submissions import SqlSubmissions
from cetms_core.stores.sql.totals import SqlTotals

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from cetms_core.stores.sql.host import DriversConnection
    from cetms_core.stores.sql.within import JoinedStore, OnCommit


class SqlStore:
    """Keeps everything in a database; safe to share between threads.

    Args:
        url: as SQLAlchemy writes it: `sqlite:///cetms.db` for a file, `sqlite://` in memory, for tests;
            `postgresql://user@host/name` (extra `postgresql`) or `mariadb://user@host/name` (extra `mariadb`) for a server.
        keys: by which personal fields are sealed, and numbers found; without them, everything is kept as it is read.
        busy_timeout: in seconds; how long a writing waits for another one before TryAgain.

    Raises:
        CetmsError: if the database is of a kind that is not known here, or of a newer release.
        TryAgain: if it is busy.
    """

    joined = False

    def __init__(self, url: str, *, keys: Keyring | None = None, busy_timeout: float = 5.0) -> None:
        self._database = Database(url, busy_timeout=busy_timeout, keyring=keys)
        prepare(self._database)
        try:
            demand_fitting(self._database)
        finally:
            self._database.rest()

    @staticmethod
    def within(
        connection: "Connection | DriversConnection",
        *,
        after_commit: "OnCommit | None" = None,
        apart: Store | None = None,
        keys: Keyring | None = None,
    ) -> "JoinedStore":
        """A store in the transaction that a host has begun on its own connection, and will commit itself.

        Args:
            connection: of SQLAlchemy (`session.connection()` of its ORM, too), or of the driver itself.
            after_commit: has a callable called after the host's commit, as Django's `transaction.on_commit` does;
                not needed with SQLAlchemy.
            apart: where refusals and counted passwords are kept even if the host takes everything back.
            keys: by which personal fields are sealed, as in `SqlStore(url, keys=…)`.

        Raises:
            CetmsError: if our tables are not there, or the host has not begun as it must; it says how.
        """
        from cetms_core.stores.sql.within import JoinedStore

        return JoinedStore(connection, after_commit, apart, keys)

    @property
    def folder(self) -> Path | None:
        """`x.files` beside the file `x.db`; None in memory and on a server."""
        file = self._database.kind.file
        return None if file is None else file.with_suffix(".files")

    @contextmanager
    def session(self) -> Iterator[Session]:
        with Line(self._database) as line:
            yield SqlSession(line)

    def apart(self) -> AbstractContextManager[Session]:
        return self.session()

    def after_commit(self, tell: Callable[[], None]) -> None:
        tell()

    def pointed_digests(self, beginning: str) -> frozenset[str]:
        """Of all files that some row points to, those whose digest begins so: a few digits, for there may be many."""
        with Line(self._database) as line:
            return frozenset(pointed_digests(line, beginning))

    def wrong_totals(self) -> Sequence[Difference]:
        """Where the kept totals are not what the account comes to; nowhere, if all is well."""
        with Line(self._database) as line:
            return differences(line)

    def condition(self) -> Sequence[Finding]:
        """What is wrong with the database itself, and what to do; nothing, if all is well."""
        return [*condition(self._database)]

    def recount_totals(self) -> int:
        """Makes them what the account comes to; says how many changes wait to be folded then."""
        with Line(self._database) as line:
            return recount(line)

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
        self.totals = SqlTotals(line)
        self.forms = SqlForms(line)
        self.petitions = SqlPetitions(line)
        self.employments = SqlEmployments(line)
        self.receipts = SqlReceipts(line)
        self.reliefs = SqlReliefs(line)
        self.rolls = SqlRolls(line)
        self.history = SqlHistory(line)
        self.outbox = SqlOutbox(line)
        self.dossiers = SqlDossiers(line)
        self.expiry = SqlExpiry(line)
        self.results = SqlResults(line)
        self.attempts = SqlAttempts(line)
        self.devices = SqlDevices(line)
        self.tickets = SqlTickets(line)

    @property
    def begun(self) -> bool:
        return self._line.begun

    def begin(self, *whose: str) -> None:
        self._line.begin(*whose)
