"""Who may move what, from which state to which: two tables, and nothing else decides.

A declaration walks the chain of its jurisdiction; `approve` at the last step makes it count.
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


class Mover(StrEnum):
    """Whose move it is: the person whose record it is, or whoever the next step of the chain names."""

    OWNER = "本人"
    REVIEWER = "审核人"
    LAST_REVIEWER = "最后一级审核人"


@frozen
class Transition:
    """One permitted move."""

    mover: Mover
    needs_reason: bool = False


REGISTRATION: dict[tuple[R, Action], tuple[R, Transition]] = {
    (R.PENDING, Action.APPROVE): (R.ACTIVE, Transition(Mover.REVIEWER)),
    (R.PENDING, Action.REJECT): (R.REJECTED, Transition(Mover.REVIEWER, needs_reason=True)),
    (R.PENDING, Action.WITHDRAW): (R.WITHDRAWN, Transition(Mover.OWNER)),
}

DECLARATION: dict[tuple[D, Action], tuple[D, Transition]] = {
    (D.DRAFT, Action.SUBMIT): (D.SUBMITTED, Transition(Mover.OWNER)),
    (D.DRAFT, Action.WITHDRAW): (D.WITHDRAWN, Transition(Mover.OWNER)),
    (D.SUBMITTED, Action.WITHDRAW): (D.WITHDRAWN, Transition(Mover.OWNER)),
    (D.SUBMITTED, Action.APPROVE): (D.IN_REVIEW, Transition(Mover.REVIEWER)),
    (D.SUBMITTED, Action.SEND_BACK): (D.SENT_BACK, Transition(Mover.REVIEWER)),
    (D.SUBMITTED, Action.REJECT): (D.REJECTED, Transition(Mover.REVIEWER, needs_reason=True)),
    (D.IN_REVIEW, Action.APPROVE): (D.IN_REVIEW, Transition(Mover.REVIEWER)),
    (D.IN_REVIEW, Action.SEND_BACK): (D.SENT_BACK, Transition(Mover.REVIEWER)),
    (D.IN_REVIEW, Action.REJECT): (D.REJECTED, Transition(Mover.REVIEWER, needs_reason=True)),
    (D.SENT_BACK, Action.RESUBMIT): (D.SUBMITTED, Transition(Mover.OWNER)),
    (D.SENT_BACK, Action.WITHDRAW): (D.WITHDRAWN, Transition(Mover.OWNER)),
    (D.APPROVED, Action.REVOKE): (D.REVOKED, Transition(Mover.LAST_REVIEWER, needs_reason=True)),
}
"""`approve` leads to IN_REVIEW while steps of the chain remain, and to APPROVED at the last one."""
