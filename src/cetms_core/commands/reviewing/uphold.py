"""维持原决定: the level above finds the decision right, and that is the end of it."""

from cetms_core.approval import Action
from cetms_core.approval.queue import QueueItem
from cetms_core.commands.desk import Desk
from cetms_core.commands.permission import JUDGES, Reach, permission
from cetms_core.commands.reasons import read_reason
from cetms_core.commands.reviewing.course import UPHELD
from cetms_core.commands.reviewing.deciding import moved
from cetms_core.commands.reviewing.turn import declared_in_turn
from cetms_core.domain.declaration import Declaration


@permission(*JUDGES, reach=Reach.SCOPE, event=UPHELD)
def uphold(desk: Desk, item: QueueItem | Declaration, reason: str) -> Declaration:
    """The declaration, rejected for good; Stale if it changed since it was seen."""
    why = read_reason(reason)
    seen = declared_in_turn(desk, item, Action.UPHOLD, "uphold")
    return moved(desk, seen, Action.UPHOLD, UPHELD, reason=why)
