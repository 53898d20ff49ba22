"""What keeps everything else: a store, its sessions, and what each group of records is asked for."""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from pathlib import Path
from typing import Protocol

from attrs import frozen

from cetms_core.accounts import Account, Appointment
from cetms_core.contracts.attempts import Attempts, Devices, Tickets
from cetms_core.contracts.classes import Classes
from cetms_core.contracts.employments import Employments
from cetms_core.contracts.history import History
from cetms_core.contracts.loans import Loans
from cetms_core.contracts.outbox import Outbox
from cetms_core.contracts.petitions import Petitions
from cetms_core.contracts.places import Places
from cetms_core.contracts.reliefs import Reliefs
from cetms_core.contracts.rolls import Rolls
from cetms_core.contracts.submissions import Submissions
from cetms_core.domain.approval_step import ApprovalStep
from cetms_core.domain.declaration import Declaration, DeclarationState
from cetms_core.domain.identity import IdNumber
from cetms_core.domain.organisation import Organisation
from cetms_core.domain.page import Mark
from cetms_core.domain.professional import Professional
from cetms_core.domain.subject import Subject
from cetms_core.education_types import KeptForm
from cetms_core.ledger import Entry, Total


class Store(Protocol):
    """Keeps everything else."""

    @property
    def folder(self) -> Path | None:
        """Where attachments may lie beside it, unless the host says otherwise; None if it keeps nothing on disk."""

    def session(self) -> AbstractContextManager["Session"]:
        """Leaving it without an exception commits what was begun; with one, nothing is kept."""


@frozen
class Search:
    """Which declarations are wanted; an empty filter filters nothing."""

    person_id: str = ""
    employer: str = ""
    regions: frozenset[str] = frozenset()
    year: int | None = None
    type: str = ""
    state: DeclarationState | None = None
    subject: Subject | None = None
    industry: str = ""
    filed_by: str = ""
    text: str = ""
    """A piece of an answer or of the remark."""

    drafts: bool = False
    """Whether what was never submitted is wanted, too: only its person may see it."""


class Session(Protocol):
    """One reading or one writing; `begin` is the first thing that a writing does, and may be said twice."""

    @property
    def people(self) -> "People": ...

    @property
    def places(self) -> "Places": ...

    @property
    def declarations(self) -> "Declarations": ...

    @property
    def classes(self) -> Classes: ...

    @property
    def submissions(self) -> Submissions: ...

    @property
    def loans(self) -> Loans: ...

    @property
    def entries(self) -> "Entries": ...

    @property
    def forms(self) -> "Forms": ...

    @property
    def petitions(self) -> Petitions: ...

    @property
    def employments(self) -> Employments: ...

    @property
    def reliefs(self) -> Reliefs: ...

    @property
    def rolls(self) -> Rolls: ...

    @property
    def history(self) -> "History": ...

    @property
    def outbox(self) -> "Outbox": ...

    @property
    def results(self) -> "Results": ...

    @property
    def attempts(self) -> Attempts: ...

    @property
    def devices(self) -> Devices: ...

    @property
    def tickets(self) -> Tickets: ...

    @property
    def begun(self) -> bool:
        """Whether it has begun to write."""

    def begin(self, person_id: str = "") -> None:
        """From here on nobody else writes; or, given a person, nobody else writes what is this person's.

        Raises:
            TryAgain: if somebody keeps us from it.
        """


class People(Protocol):
    """Accounts, the rolls, and the offices."""

    def claim(self, account: Account) -> bool:
        """Adds the account; False if its ID number has one already."""

    def claimed_by(self, number: IdNumber) -> Account | None: ...

    def account(self, person_id: str) -> Account | None: ...

    def replace_account(self, account: Account) -> None:
        """Keeps the next version; Stale if another one came first."""

    def professional(self, person_id: str) -> Professional | None: ...

    def add_professional(self, professional: Professional, *, at: datetime) -> None: ...

    def replace_professional(self, professional: Professional, *, at: datetime | None = None) -> None:
        """Keeps the next version; Stale if another one came first. `at` is when it was sent in anew."""

    def waiting(
        self, employer: str, *, after: Mark | None, limit: int
    ) -> Sequence[tuple[Professional, datetime]]:
        """Pending registrations of an employer, the oldest first."""

    def appoint(self, appointment: Appointment) -> None: ...

    def dismiss(self, appointment: Appointment) -> None: ...

    def appointments(self, person_id: str) -> Sequence[Appointment]: ...


class Declarations(Protocol):
    """What was declared."""

    def add(self, declaration: Declaration) -> None: ...

    def find(self, id: str) -> Declaration | None: ...

    def replace(self, declaration: Declaration) -> None:
        """Keeps the next version; Stale if another one came first."""

    def of_person(self, person_id: str, year: int) -> Sequence[Declaration]: ...

    def years(self, person_id: str) -> Sequence[int]:
        """The credit years in which the person has a declaration that was submitted."""

    def search(self, search: Search, *, after: Mark | None, limit: int) -> Sequence[Declaration]:
        """By the time they were made, the newest first."""

    def waiting(
        self,
        step: ApprovalStep,
        *,
        employer: str,
        regions: frozenset[str],
        industry: str = "",
        after: Mark | None,
        limit: int,
    ) -> Sequence[Declaration]:
        """Those that wait for this step, the longest waiting first; of one employer, or of these regions, and of one industry."""

    def move_employer(self, code: str, to: Organisation) -> int:
        """Whatever lies with the organisation `code` lies with `to` from now on; says how many declarations moved."""


class Forms(Protocol):
    """The forms that were filled in on: added to, never changed."""

    def keep(self, form: KeptForm) -> None:
        """Unless one with its type, version and fingerprint is kept already."""

    def of(self, type: str, version: int) -> Sequence[KeptForm]:
        """By fingerprint; more than one where an author changed the fields and not the version."""


class Entries(Protocol):
    """The year's account: added to, never changed."""

    def post(self, entry: Entry) -> None:
        """Stale if this declaration's line was written already."""

    def of_year(self, person_id: str, year: int) -> Sequence[Entry]: ...

    def of_declaration(self, declaration: Declaration) -> Sequence[Entry]: ...

    def of_person(self, person_id: str) -> Sequence[Entry]:
        """Of all years, in the order in which they were written."""

    def of_cut(self, person_id: str) -> Sequence[Entry]:
        """All lines of those declarations from which something was ever cut; mostly there are none."""

    def totals(self, person_id: str) -> Sequence[Total]: ...


class Results(Protocol):
    """What a command with a key came to, so that a repetition gets the same answer."""

    def recorded(self, person_id: str, key: str) -> str | None: ...

    def record(self, person_id: str, key: str, result: str, at: datetime) -> None:
        """TryAgain if the key was used in the meantime."""
