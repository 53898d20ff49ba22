"""不同意核减: the person keeps to the hours that were declared, and the same step decides again."""

from attrs import evolve

from cetms_core.approval import Action, demand_possible
from cetms_core.commands.desk import Desk
from cetms_core.commands.permission import Reach, permission
from cetms_core.commands.reasons import read_reason
from cetms_core.commands.reviewing.course import CONTESTED, agreed, this_time
from cetms_core.commands.reviewing.deciding import moved
from cetms_core.commands.reviewing.turn import seen_or_found
from cetms_core.domain.actor import Role
from cetms_core.domain.declaration import Declaration


@permission(Role.PROFESSIONAL, reach=Reach.OWN, event=CONTESTED)
def contest_hours(desk: Desk, declaration: Declaration | str, reason: str) -> Declaration:
    """The declaration at the step that lowered it, worth what it was worth before."""
    why = read_reason(reason)
    kept = seen_or_found(desk, declaration, "contest_hours")
    demand_possible(kept.state, Action.CONTEST)
    before = evolve(kept, proposed=agreed(this_time(desk, kept), kept.hours))
    return moved(desk, before, Action.CONTEST, CONTESTED, reason=why)
