"""提交草稿: a draft is judged once more and handed in."""

from cetms_core.approval import Action, demand_possible
from cetms_core.commands.declaring.drafting import redrafted
from cetms_core.commands.declaring.ground import Request, demand_acceptable, demand_steady, ground, judge
from cetms_core.commands.declaring.submitting import submitted
from cetms_core.commands.desk import Desk
from cetms_core.commands.kept import answers_of, type_of
from cetms_core.commands.permission import Reach, permission
from cetms_core.commands.received import look_for, use_receipt
from cetms_core.domain.actor import Role
from cetms_core.domain.declaration import Declaration


@permission(Role.PROFESSIONAL, reach=Reach.OWN, event="declaration.submitted")
def submit(desk: Desk, id: str) -> Declaration:
    """The declaration as it waits for its first reviewer; Refused with every finding at once."""
    seen = desk.declaration(id, command="submit").attachment
    look_for(desk, seen, seen)
    desk.session.begin(desk.actor.person_id)
    kept = desk.declaration(id, command="submit")
    demand_possible(kept.state, Action.SUBMIT)
    type_ = type_of(desk, kept)
    request = Request(type_, kept.year, answers_of(type_, kept), kept.remark, besides=kept.id)
    stands = ground(desk, kept.year)
    assessment = judge(desk, stands, request)
    demand_acceptable(desk, assessment, kept.attachment, kept.attachment)
    demand_steady(stands, request, assessment)
    use_receipt(desk, kept.attachment)
    return submitted(desk, redrafted(kept, stands, request, assessment, None))
