"""重新提交: what was sent back comes again, corrected; it is the same record (B6)."""

from cetms_core.approval import Action, demand_possible
from cetms_core.commands.declaring.drafting import redrafted
from cetms_core.commands.declaring.ground import Request, demand_acceptable, demand_steady, ground, judge
from cetms_core.commands.declaring.submitting import submitted
from cetms_core.commands.desk import Desk
from cetms_core.commands.kept import type_of
from cetms_core.commands.permission import Reach, permission
from cetms_core.commands.received import look_for, use_receipt
from cetms_core.domain.actor import Role
from cetms_core.domain.attachment import Attachment
from cetms_core.domain.declaration import Declaration
from cetms_core.intake import RawAnswers


@permission(Role.PROFESSIONAL, reach=Reach.OWN, event="declaration.resubmitted")
def resubmit(
    desk: Desk, id: str, answers: RawAnswers, *, attachment: Attachment | None, remark: str
) -> Declaration:
    """The declaration as it waits for its first reviewer again; None for the file keeps the one it has."""
    seen = desk.declaration(id, command="resubmit").attachment
    look_for(desk, attachment or seen, seen)
    desk.session.begin(desk.actor.person_id)
    kept = desk.declaration(id, command="resubmit")
    demand_possible(kept.state, Action.RESUBMIT)
    request = Request(type_of(desk, kept), kept.year, answers, remark, besides=kept.id)
    stands = ground(desk, kept.year)
    assessment = judge(desk, stands, request)
    demand_acceptable(desk, assessment, attachment or kept.attachment, kept.attachment)
    demand_steady(stands, request, assessment)
    use_receipt(desk, attachment)
    return submitted(desk, redrafted(kept, stands, request, assessment, attachment), again=True)
