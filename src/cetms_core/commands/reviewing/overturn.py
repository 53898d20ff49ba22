"""改判通过: the level above finds the decision wrong; the declaration goes on, or its hours count."""

from attrs import evolve

from cetms_core.approval import Action, behind_it
from cetms_core.approval.queue import QueueItem
from cetms_core.commands.desk import Desk
from cetms_core.commands.permission import JUDGES, Reach, permission
from cetms_core.commands.reasons import read_reason
from cetms_core.commands.reviewing.agreeing import demand_agreement, note_overruled, objections_to
from cetms_core.commands.reviewing.chain import chain_of
from cetms_core.commands.reviewing.course import OVERTURNED
from cetms_core.commands.reviewing.crediting import credit
from cetms_core.commands.reviewing.deciding import moved
from cetms_core.commands.reviewing.turn import declared_in_turn
from cetms_core.domain.declaration import Declaration, DeclarationState


@permission(*JUDGES, reach=Reach.SCOPE, event=OVERTURNED)
def overturn(desk: Desk, item: QueueItem | Declaration, reason: str) -> Declaration:
    """The declaration behind the step that rejected it, and behind that of the appeal; Stale if it changed since.

    It is taken up anew, so that hours which were taken back can be credited again.
    It counts however late the appeal was decided: the decision that it takes the place of was in time.
    """
    why = read_reason(reason)
    doubts = objections_to(desk, item)
    seen = declared_in_turn(desk, item, Action.OVERTURN, "overturn")
    demand_agreement(doubts, as_declared=True)
    passed = behind_it(chain_of(desk, seen), seen.step, seen.waits_for)
    anew = evolve(seen, round=seen.round + 1)
    after = moved(desk, anew, Action.OVERTURN, OVERTURNED, reason=why, back_at=passed)
    note_overruled(desk, after, doubts)
    if after.state is DeclarationState.APPROVED:
        credit(desk, after)
    return after
