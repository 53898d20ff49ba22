"""申诉: whoever was rejected or revoked asks the next level above, once for each decision."""

from attrs import evolve

from cetms_core.approval import Action, demand_possible
from cetms_core.commands.desk import Desk
from cetms_core.commands.permission import Reach, permission
from cetms_core.commands.reasons import read_reason
from cetms_core.commands.reviewing.appealing import in_beijing, judge_of, time_for_appeal
from cetms_core.commands.reviewing.course import APPEALED, UPHELD, this_time
from cetms_core.commands.reviewing.deciding import moved
from cetms_core.commands.reviewing.rivals import demand_no_rival
from cetms_core.domain.actor import Role
from cetms_core.domain.declaration import Declaration
from cetms_core.domain.event import Event
from cetms_core.errors import Refused
from cetms_core.findings import Finding


@permission(Role.PROFESSIONAL, reach=Reach.OWN, event=APPEALED)
def appeal(desk: Desk, id: str, reason: str) -> Declaration:
    """The declaration, which waits for the level above the one that decided."""
    why = read_reason(reason)
    desk.session.begin(desk.actor.person_id)
    kept = desk.declaration(id, command="appeal")
    demand_possible(kept.state, Action.APPEAL)
    decision = this_time(desk, kept)[-1]
    _demand_open(desk, kept, decision)
    demand_no_rival(desk, kept)
    asked = evolve(kept, waits_for=judge_of(desk, kept, decision.actor))
    return moved(desk, asked, Action.APPEAL, APPEALED, reason=why)


def _demand_open(desk: Desk, kept: Declaration, decision: Event) -> None:
    if decision.name == UPHELD:
        raise Refused([Finding("approval.appeal_is_final")])
    last = time_for_appeal(desk, kept).lodged_by(in_beijing(decision.at))
    if last < desk.today:
        raise Refused([Finding("approval.appeal_too_late", values={"last": last})])
