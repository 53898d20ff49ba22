"""修改草稿: a draft with other answers."""

from attrs import evolve

from cetms_core.commands.declaring.drafting import redrafted
from cetms_core.commands.declaring.ground import Request, demand_keepable, ground, judge
from cetms_core.commands.desk import Desk
from cetms_core.commands.kept import keep_form, type_of
from cetms_core.commands.permission import Reach, permission
from cetms_core.commands.received import look_for
from cetms_core.domain.actor import Role
from cetms_core.domain.attachment import Attachment
from cetms_core.domain.declaration import Declaration, DeclarationState
from cetms_core.errors import MoveNotAllowed
from cetms_core.intake import RawAnswers


@permission(Role.PROFESSIONAL, reach=Reach.OWN, event="declaration.redrafted")
def redraft(
    desk: Desk, id: str, answers: RawAnswers, *, attachment: Attachment | None, remark: str
) -> Declaration:
    """The draft as it is now; None for the file keeps the one it has."""
    look_for(desk, attachment, desk.declaration(id, command="redraft").attachment)
    desk.session.begin(desk.actor.person_id)
    kept = desk.declaration(id, command="redraft")
    if kept.state is not DeclarationState.DRAFT:
        raise MoveNotAllowed(kept.state, "修改草稿")
    request = Request(type_of(desk, kept), kept.year, answers, remark, besides=kept.id)
    stands = ground(desk, kept.year)
    assessment = judge(desk, stands, request)
    demand_keepable(desk, assessment, attachment, kept.attachment)
    changed = redrafted(kept, stands, request, assessment, attachment)
    changed = evolve(changed, version=kept.version + 1)
    keep_form(desk, changed.type)
    desk.session.declarations.replace(changed)
    desk.note(kept.person_id, kept.id, "declaration.redrafted", before=kept.state, after=changed.state)
    return changed
