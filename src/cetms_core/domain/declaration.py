"""申报: what a person says was learned, and where it stands."""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Iterable, Mapping
from datetime import datetime
from enum import StrEnum
from typing import TypeAlias
from uuid import UUID, uuid4

from attrs import field, frozen

from cetms_core.domain.approval_step import ApprovalStep
from cetms_core.domain.attachment import Attachment
from cetms_core.domain.hours import Hours
from cetms_core.domain.subject import Subject

Answers: TypeAlias = Mapping[str, str | int | bool | None]
"""Canonical answers, by field: what JSON keeps without loss."""


class DeclarationState(StrEnum):
    """Where a declaration stands."""

    DRAFT = "草稿"
    SUBMITTED = "待审核"
    IN_REVIEW = "审核中"
    APPROVED = "审核通过"
    LOWERED = "待确认学时"
    SENT_BACK = "退回修改"
    REJECTED = "审核不通过"
    WITHDRAWN = "已撤回"
    REVOKED = "已撤销"
    APPEALED = "申诉中"
    OBJECTED = "本人有异议"


def _steps(chain: Iterable[ApprovalStep | str]) -> tuple[ApprovalStep, ...]:
    return tuple(map(ApprovalStep, chain))


@frozen
class Declaration:
    """One declared item; canonical answers instead of a plugin's objects, so that it outlives its plugin."""

    id: str
    """Opaque: the person's id and the row's."""

    person_id: str
    type: str
    type_label: str
    schema_version: int
    year: int
    """计入年度: the year whose total its hours join once approved (S17)."""

    answers: Answers = field(repr=False, hash=False)
    remark: str = field(repr=False)
    attachment: Attachment | None
    subject: Subject | None
    hours: Hours | None
    """What the law makes of the answers; None while a draft has faults."""

    employer: str
    region: str
    jurisdiction: str
    """Whose law it is judged by: that of the employer at submission; employer and region are those of then, too."""

    created_at: datetime

    state: DeclarationState = DeclarationState.DRAFT
    industry: str = ""
    """行业 of the employer at submission."""

    filed_by: str = ""
    """The code of the organisation that filed it for its person; empty when the person declared it."""

    chain: tuple[ApprovalStep, ...] = field(default=(), converter=_steps)
    """Its own steps, fixed at submission: a chain that changes meanwhile is for those that come later."""

    step: int = 0
    """How many steps of the approval chain are behind it."""

    round: int = 1
    """How many times it was taken up: submitted, or an approval undone."""

    waits_for: ApprovalStep | None = None
    """Who decides next; None while it is the person's turn, or nobody's."""

    comments: Mapping[str, str] = field(factory=dict, repr=False, hash=False)
    """What the reviewer asked to change, by field; `""` is the whole."""

    reason: str = field(default="", repr=False)
    """Why it was rejected, lowered or revoked; why its person appeals or objects."""

    proposed: Hours | None = None
    """The lower hours that a reviewer found; they count once the person has accepted them, and the item is approved."""

    submitted_at: datetime | None = None
    version: int = 1
    """Counts up with every change, so that a second decision on what was seen is refused as stale."""

    @property
    def worth(self) -> Hours | None:
        """What an approval credits: the hours that were declared, or the lower ones that were agreed on."""
        return self.hours if self.proposed is None else self.proposed

    @property
    def explanation(self) -> str:
        """Why this many hours; empty while there are none."""
        return "" if self.hours is None else self.hours.explanation


def new_declaration_id(person_id: str) -> str:
    """An opaque id that says, to the store alone, whose rows it lies among: 43 letters of URL-safe base64."""
    return urlsafe_b64encode(UUID(person_id).bytes + uuid4().bytes).decode().rstrip("=")


def person_of(declaration_id: str) -> str | None:
    """The person id inside a declaration's id; None if the text is no such id."""
    try:
        both = urlsafe_b64decode(f"{declaration_id}=")
    except ValueError:
        return None
    return UUID(bytes=both[:16]).hex if len(both) == 32 else None
