"""What a store keeps of declarations, and how they are looked for."""

from collections.abc import Iterable, Sequence
from typing import Protocol

from attrs import frozen

from cetms_core.domain.approval_step import ApprovalStep
from cetms_core.domain.declaration import Declaration, DeclarationState
from cetms_core.domain.organisation import Organisation
from cetms_core.domain.page import Mark
from cetms_core.domain.subject import Subject


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


class Declarations(Protocol):
    """What was declared."""

    def add(self, declaration: Declaration) -> None: ...

    def add_many(self, declarations: Iterable[Declaration]) -> None:
        """All of them, as fast as the store takes them."""

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
