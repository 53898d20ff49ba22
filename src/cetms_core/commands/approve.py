"""审核通过: one step further; after the last one the hours count (S7, S17, S21)."""

from cetms_core.approval import Action
from cetms_core.approval.queue import ItemKind, QueueItem
from cetms_core.commands.deciding import APPROVED, in_turn, moved, pending, registration_moved
from cetms_core.commands.desk import Desk
from cetms_core.commands.permission import Reach, permission
from cetms_core.domain.actor import Role
from cetms_core.domain.declaration import Declaration, DeclarationState
from cetms_core.domain.professional import Professional
from cetms_core.ledger import award


@permission(Role.EMPLOYER_ADMINISTRATOR, Role.AUTHORITY, reach=Reach.SCOPE, event=APPROVED)
def approve(desk: Desk, item: QueueItem | Declaration) -> Declaration | Professional:
    """What was approved; Stale if it changed since it was seen."""
    if isinstance(item, QueueItem) and item.kind is ItemKind.REGISTRATION:
        return registration_moved(
            desk, pending(desk, item, "approve"), Action.APPROVE, "registration.approved"
        )
    after = moved(desk, in_turn(desk, item, "approve"), Action.APPROVE, APPROVED)
    if after.state is DeclarationState.APPROVED:
        desk.session.entries.post(award(after, at=desk.now))
    return after
