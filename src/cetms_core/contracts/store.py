"""What keeps everything else: a store, and its sessions."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Protocol

from cetms_core.contracts.attempts import Attempts, Devices, Tickets
from cetms_core.contracts.classes import Classes
from cetms_core.contracts.declarations import Declarations
from cetms_core.contracts.dossiers import Dossiers
from cetms_core.contracts.employments import Employments
from cetms_core.contracts.entries import Entries
from cetms_core.contracts.expiry import Expiry
from cetms_core.contracts.forms import Forms
from cetms_core.contracts.history import History
from cetms_core.contracts.loans import Loans
from cetms_core.contracts.outbox import Outbox
from cetms_core.contracts.people import People
from cetms_core.contracts.petitions import Petitions
from cetms_core.contracts.places import Places
from cetms_core.contracts.receipts import Receipts
from cetms_core.contracts.reliefs import Reliefs
from cetms_core.contracts.results import Results
from cetms_core.contracts.rolls import Rolls
from cetms_core.contracts.submissions import Submissions
from cetms_core.contracts.totals import Totals


class Store(Protocol):
    """Keeps everything else."""

    @property
    def folder(self) -> Path | None:
        """Where attachments may lie beside it, unless the host says otherwise; None if it keeps nothing on disk."""

    def session(self) -> AbstractContextManager["Session"]:
        """Leaving it without an exception commits what was begun; with one, nothing is kept."""

    @property
    def joined(self) -> bool:
        """Whether it works in a host's own transaction: then the host alone commits, and tries again."""

    def apart(self) -> AbstractContextManager["Session"]:
        """A session whose writing is kept, whatever becomes of another one."""

    def after_commit(self, tell: Callable[[], None]) -> None:
        """Calls `tell` once all that was written is kept for good: at once, unless a host commits later."""


class Session(Protocol):
    """One reading or one writing; `begin` is the first thing that a writing does, and may be said twice."""

    @property
    def people(self) -> People: ...

    @property
    def places(self) -> Places: ...

    @property
    def declarations(self) -> Declarations: ...

    @property
    def classes(self) -> Classes: ...

    @property
    def submissions(self) -> Submissions: ...

    @property
    def loans(self) -> Loans: ...

    @property
    def entries(self) -> Entries: ...

    @property
    def totals(self) -> Totals: ...

    @property
    def forms(self) -> Forms: ...

    @property
    def petitions(self) -> Petitions: ...

    @property
    def employments(self) -> Employments: ...

    @property
    def receipts(self) -> Receipts: ...

    @property
    def reliefs(self) -> Reliefs: ...

    @property
    def rolls(self) -> Rolls: ...

    @property
    def history(self) -> History: ...

    @property
    def outbox(self) -> Outbox: ...

    @property
    def results(self) -> Results: ...

    @property
    def attempts(self) -> Attempts: ...

    @property
    def devices(self) -> Devices: ...

    @property
    def tickets(self) -> Tickets: ...

    @property
    def dossiers(self) -> Dossiers: ...

    @property
    def expiry(self) -> Expiry: ...

    @property
    def begun(self) -> bool:
        """Whether it has begun to write."""

    def begin(self, *whose: str) -> None:
        """From here on nobody else writes; or, given names, nobody else who begins with one of them.

        A name is a person's id, or any other word that all agree on: whoever must not meet begins with the same one.

        Raises:
            TryAgain: if somebody keeps us from it.
        """
