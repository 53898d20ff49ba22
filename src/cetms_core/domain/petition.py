"""申请: what somebody asks and others decide: a missing employer, another employer, a corrected name, a lighter year."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from enum import StrEnum

from attrs import field, frozen

from cetms_core.domain.approval_step import ApprovalStep
from cetms_core.domain.attachment import Attachment
from cetms_core.domain.declaration import Answers


class PetitionKind(StrEnum):
    """What is asked for."""

    ORGANISATION = "新增单位"
    TRANSFER = "调动"
    CORRECTION = "更正"
    RELIEF = "减免"
    ERASURE = "注销"


class PetitionState(StrEnum):
    """Where a petition stands."""

    WAITING = "待审核"
    GRANTED = "已同意"
    REFUSED = "未同意"
    WITHDRAWN = "已撤回"


@frozen
class PetitionStep:
    """One decision that it takes: of the administrator of an organisation, or of an authority above a region."""

    decider: ApprovalStep
    """EMPLOYER or AUTHORITY."""

    place: str
    """The organisation's credit code, or the code of the region."""


def _steps(steps: Iterable[PetitionStep]) -> tuple[PetitionStep, ...]:
    return tuple(steps)


@frozen
class Petition:
    """One thing that is asked for; it takes effect when the last of its steps is taken."""

    id: str
    kind: PetitionKind
    about: str
    """The person's id; for a missing employer, its credit code."""

    answers: Answers = field(repr=False, hash=False)
    """What shall be, and why it is asked (`reason`)."""

    steps: tuple[PetitionStep, ...] = field(converter=_steps)
    """Who decides, one after the other; fixed when it is filed."""

    petitioner: str
    """Whoever filed it; empty for a visitor."""

    filed_at: datetime
    before: Answers = field(factory=dict, repr=False, hash=False)
    """What is, of the same things."""

    attachment: Attachment | None = None
    """What proves it: the same files as those of a declaration."""

    step: int = 0
    """How many steps are behind it."""

    state: PetitionState = PetitionState.WAITING
    reason: str = field(default="", repr=False)
    """Why it was refused."""

    secret: str = field(default="", repr=False, eq=False)
    """The hashed password of an administrator to be; gone once it is decided."""

    version: int = 1
    """Counts up with every change, so that a second decision on what was seen is refused as stale."""

    @property
    def waits_at(self) -> PetitionStep | None:
        """Who decides next; None once it is decided."""
        return self.steps[self.step] if self.state is PetitionState.WAITING else None

    @property
    def parties(self) -> frozenset[str]:
        """Those who can't decide on it: whoever asks, and whomever it is about."""
        return frozenset({self.petitioner, self.about} - {""})

    @property
    def changes(self) -> Mapping[str, tuple[object, object]]:
        """What would be another than it is: before and after, by name."""
        was = {name: self.before.get(name) for name in self.before}
        return {
            name: (was[name], self.answers.get(name)) for name in was if was[name] != self.answers.get(name)
        }
