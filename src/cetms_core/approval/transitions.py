"""Who may move what, from which state to which: two tables, and nothing else decides.

A declaration walks its chain; what takes a step at the last one makes it count.
"""

from enum import StrEnum

from attrs import frozen

from cetms_core.domain.declaration import DeclarationState as D
from cetms_core.domain.professional import RegistrationState as R


class Action(StrEnum):
    """What can be done to a registration or a declaration."""

    SUBMIT = "提交"
    RESUBMIT = "重新提交"
    WITHDRAW = "撤回"
    APPROVE = "审核通过"
    SEND_BACK = "退回修改"
    REJECT = "审核不通过"
    REVOKE = "撤销"
    LOWER = "核减学时"
    ACCEPT = "同意核减"
    CONTEST = "不同意核减"
    APPEAL = "申诉"
    UPHOLD = "维持原决定"
    OVERTURN = "改判通过"
    OBJECT = "提出异议"
    INSIST = "维持代报"
    RETRACT = "撤回代报"
    UNDO = "撤回决定"


class Mover(StrEnum):
    """Whose move it is."""

    OWNER = "本人"
    REVIEWER = "审核人"
    LAST_REVIEWER = "最后一级审核人"
    NEXT_ABOVE = "上一级主管部门"
    FILER = "代报单位"
    DECIDER = "作出决定的人"


@frozen
class Transition:
    """One permitted move."""

    mover: Mover
    needs_reason: bool = False
    takes_step: bool = False
    """Whether a step of the chain is behind it now; at the last step it leads to APPROVED."""


REGISTRATION: dict[tuple[R, Action], tuple[R, Transition]] = {
    (R.PENDING, Action.APPROVE): (R.ACTIVE, Transition(Mover.REVIEWER)),
    (R.PENDING, Action.REJECT): (R.REJECTED, Transition(Mover.REVIEWER, needs_reason=True)),
    (R.PENDING, Action.WITHDRAW): (R.WITHDRAWN, Transition(Mover.OWNER)),
}

DECLARATION: dict[tuple[D, Action], tuple[D, Transition]] = {
    (D.DRAFT, Action.SUBMIT): (D.SUBMITTED, Transition(Mover.OWNER)),
    (D.DRAFT, Action.WITHDRAW): (D.WITHDRAWN, Transition(Mover.OWNER)),
    (D.SUBMITTED, Action.WITHDRAW): (D.WITHDRAWN, Transition(Mover.OWNER)),
    (D.SUBMITTED, Action.APPROVE): (D.IN_REVIEW, Transition(Mover.REVIEWER, takes_step=True)),
    (D.SUBMITTED, Action.LOWER): (D.LOWERED, Transition(Mover.REVIEWER, needs_reason=True)),
    (D.SUBMITTED, Action.SEND_BACK): (D.SENT_BACK, Transition(Mover.REVIEWER)),
    (D.SUBMITTED, Action.REJECT): (D.REJECTED, Transition(Mover.REVIEWER, needs_reason=True)),
    (D.SUBMITTED, Action.OBJECT): (D.OBJECTED, Transition(Mover.OWNER, needs_reason=True)),
    (D.IN_REVIEW, Action.APPROVE): (D.IN_REVIEW, Transition(Mover.REVIEWER, takes_step=True)),
    (D.IN_REVIEW, Action.LOWER): (D.LOWERED, Transition(Mover.REVIEWER, needs_reason=True)),
    (D.IN_REVIEW, Action.SEND_BACK): (D.SENT_BACK, Transition(Mover.REVIEWER)),
    (D.IN_REVIEW, Action.REJECT): (D.REJECTED, Transition(Mover.REVIEWER, needs_reason=True)),
    (D.IN_REVIEW, Action.OBJECT): (D.OBJECTED, Transition(Mover.OWNER, needs_reason=True)),
    (D.IN_REVIEW, Action.UNDO): (D.IN_REVIEW, Transition(Mover.DECIDER)),
    (D.LOWERED, Action.ACCEPT): (D.IN_REVIEW, Transition(Mover.OWNER, takes_step=True)),
    (D.LOWERED, Action.CONTEST): (D.IN_REVIEW, Transition(Mover.OWNER, needs_reason=True)),
    (D.LOWERED, Action.WITHDRAW): (D.WITHDRAWN, Transition(Mover.OWNER)),
    (D.LOWERED, Action.UNDO): (D.IN_REVIEW, Transition(Mover.DECIDER)),
    (D.SENT_BACK, Action.RESUBMIT): (D.SUBMITTED, Transition(Mover.OWNER)),
    (D.SENT_BACK, Action.WITHDRAW): (D.WITHDRAWN, Transition(Mover.OWNER)),
    (D.SENT_BACK, Action.UNDO): (D.IN_REVIEW, Transition(Mover.DECIDER)),
    (D.REJECTED, Action.APPEAL): (D.APPEALED, Transition(Mover.OWNER, needs_reason=True)),
    (D.REJECTED, Action.UNDO): (D.IN_REVIEW, Transition(Mover.DECIDER)),
    (D.APPEALED, Action.UPHOLD): (D.REJECTED, Transition(Mover.NEXT_ABOVE, needs_reason=True)),
    (D.APPEALED, Action.OVERTURN): (
        D.IN_REVIEW,
        Transition(Mover.NEXT_ABOVE, needs_reason=True, takes_step=True),
    ),
    (D.APPEALED, Action.WITHDRAW): (D.WITHDRAWN, Transition(Mover.OWNER)),
    (D.APPROVED, Action.REVOKE): (D.REVOKED, Transition(Mover.LAST_REVIEWER, needs_reason=True)),
    (D.APPROVED, Action.OBJECT): (D.OBJECTED, Transition(Mover.OWNER, needs_reason=True)),
    (D.APPROVED, Action.UNDO): (D.IN_REVIEW, Transition(Mover.DECIDER)),
    (D.REVOKED, Action.APPEAL): (D.APPEALED, Transition(Mover.OWNER, needs_reason=True)),
    (D.OBJECTED, Action.INSIST): (D.IN_REVIEW, Transition(Mover.FILER, needs_reason=True)),
    (D.OBJECTED, Action.RETRACT): (D.WITHDRAWN, Transition(Mover.FILER)),
}
"""What takes a step leads to IN_REVIEW while steps of the chain remain, and to APPROVED at the last one.

A decision that is undone leads back to its step, which counts as IN_REVIEW from then on: somebody has had the word.
An objection that the filer does not follow leads back to where the item stood, and so to APPROVED if its hours counted.
"""
