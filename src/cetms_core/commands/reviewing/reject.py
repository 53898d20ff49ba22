"""审核不通过: the end of a registration or a declaration, with its reason."""

from cetms_core.approval import Action
from cetms_core.approval.queue import ItemKind, QueueItem
from cetms_core.commands.desk import Desk
from cetms_core.commands.permission import REVIEWERS, Reach, permission
from cetms_core.commands.reasons import read_reason
from cetms_core.commands.reviewing.deciding import moved, registration_moved
from cetms_core.commands.reviewing.turn import in_turn, pending
from cetms_core.domain.declaration import Declaration
from cetms_core.domain.professional import Professional


@permission(*REVIEWERS, reach=Reach.SCOPE, event="declaration.rejected")
def reject(desk: Desk, item: QueueItem | Declaration, reason: str) -> Declaration | Professional:
    """What was rejected; Stale if it changed since it was seen."""
    why = read_reason(reason)
    if isinstance(item, QueueItem) and item.kind is ItemKind.REGISTRATION:
        seen = pending(desk, item, "reject")
        return registration_moved(desk, seen, Action.REJECT, "registration.rejected", reason=why)
    return moved(desk, in_turn(desk, item, "reject"), Action.REJECT, "declaration.rejected", reason=why)
