"""撤回决定: whoever decided takes the decision back, within minutes, and while nothing happened since."""

from datetime import timedelta

from attrs import evolve

from cetms_core.approval import Action, demand_possible
from cetms_core.commands.desk import Desk
from cetms_core.commands.permission import REVIEWERS, Reach, permission
from cetms_core.commands.reviewing.course import (
    APPROVED,
    LOWERED,
    REJECTED,
    SENT_BACK,
    UNDONE,
    agreed,
    this_time,
)
from cetms_core.commands.reviewing.crediting import take_back
from cetms_core.commands.reviewing.deciding import moved
from cetms_core.commands.reviewing.rivals import demand_no_rival
from cetms_core.commands.reviewing.turn import unchanged
from cetms_core.domain.declaration import Declaration, DeclarationState
from cetms_core.domain.event import Event
from cetms_core.errors import NotAllowed, Refused
from cetms_core.findings import Finding
from cetms_core.wording import sentence

CAN_BE_UNDONE = frozenset({APPROVED, LOWERED, REJECTED, SENT_BACK})
"""Not what answers an appeal, nor a revocation: each of these is answered by a proceeding of its own."""


@permission(*REVIEWERS, reach=Reach.SCOPE, event=UNDONE)
def undo(desk: Desk, declaration: Declaration) -> Declaration:
    """The declaration at the step that it was decided at; hours that were credited are taken back by a line of their own."""
    seen = unchanged(desk, declaration, "undo")
    events = this_time(desk, seen)
    _demand_ones_own(desk, events[-1] if events else None)
    demand_possible(seen.state, Action.UNDO)
    demand_no_rival(desk, seen)
    last = events[-1]
    credited = seen.state is DeclarationState.APPROVED
    again = evolve(
        seen,
        round=seen.round + credited,
        proposed=agreed(events, seen.hours) if last.name == LOWERED else seen.proposed,
    )
    after = moved(desk, again, Action.UNDO, UNDONE, back_at=seen.step - (last.name == APPROVED))
    if credited:
        take_back(desk, after, sentence("approval.undone"))
    return after


def _demand_ones_own(desk: Desk, last: Event | None) -> None:
    """Raises NotAllowed if it is somebody else's decision, or none that can be undone; Refused if it is too long ago."""
    if last is None or last.actor != desk.actor or last.name not in CAN_BE_UNDONE:
        raise NotAllowed("undo", desk.actor.role, "approval.not_last_decision")
    if desk.now - last.at > desk.undo_within:
        minutes = desk.undo_within // timedelta(minutes=1)
        raise Refused([Finding("approval.undo_too_late", values={"minutes": minutes})])
