"""审核通过: one step further; after the last one the hours count (S7, S17, S21)."""

from cetms_core.approval import Action, demand_possible
from cetms_core.approval.queue import ItemKind, QueueItem
from cetms_core.commands.desk import Desk
from cetms_core.commands.permission import REVIEWERS, Reach, permission
from cetms_core.commands.reviewing.agreeing import (
    demand_agreement,
    note_overruled,
    objections_of,
    objections_to,
)
from cetms_core.commands.reviewing.course import APPROVED
from cetms_core.commands.reviewing.crediting import credit, demand_in_time
from cetms_core.commands.reviewing.deciding import moved, registration_moved
from cetms_core.commands.reviewing.turn import in_turn, pending
from cetms_core.domain.declaration import Declaration, DeclarationState
from cetms_core.domain.professional import Professional


@permission(*REVIEWERS, reach=Reach.SCOPE, event=APPROVED)
def approve(desk: Desk, item: QueueItem | Declaration, *, as_declared: bool) -> Declaration | Professional:
    """What was approved; Stale if it changed since it was seen.

    Hours that would be others now are refused, unless the reviewer credits them `as_declared`.
    """
    if isinstance(item, QueueItem) and item.kind is ItemKind.REGISTRATION:
        return registration_moved(
            desk, pending(desk, item, "approve"), Action.APPROVE, "registration.approved"
        )
    doubts = objections_to(desk, item) if not desk.session.begun else None
    before = in_turn(desk, item, "approve")
    demand_possible(before.state, Action.APPROVE)
    doubts = objections_of(desk, before) if doubts is None else doubts
    demand_agreement(doubts, as_declared=as_declared)
    demand_in_time(desk, before)
    after = moved(desk, before, Action.APPROVE, APPROVED)
    note_overruled(desk, after, doubts)
    if after.state is DeclarationState.APPROVED:
        credit(desk, after)
    return after
