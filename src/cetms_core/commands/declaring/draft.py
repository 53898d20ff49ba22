"""暂存: keeps what was filled in so far, faults and all."""

from cetms_core.commands.declaring.drafting import drafted
from cetms_core.commands.declaring.ground import (
    Request,
    demand_keepable,
    demand_still,
    ground,
    judge,
    read_year,
)
from cetms_core.commands.desk import Desk
from cetms_core.commands.kept import keep_form
from cetms_core.commands.permission import Reach, permission
from cetms_core.domain.actor import Role
from cetms_core.domain.attachment import Attachment
from cetms_core.domain.declaration import Declaration
from cetms_core.intake import RawAnswers


@permission(Role.PROFESSIONAL, reach=Reach.OWN, event="declaration.drafted")
def draft(
    desk: Desk, type: str, year: int | str, answers: RawAnswers, *, attachment: Attachment | None, remark: str
) -> Declaration:
    """A draft that only its owner sees; `submit` hands it in, and until then its file waits to be declared."""
    request = Request(desk.plugins.catalog[type], read_year(year), answers, remark)
    stands = ground(desk, request.year)
    assessment = judge(desk, stands, request)
    demand_keepable(desk, assessment, attachment)
    desk.session.begin(desk.actor.person_id)
    demand_still(desk, stands)
    kept = drafted(desk, stands, request, assessment, attachment)
    keep_form(desk, kept.type)
    desk.session.declarations.add(kept)
    desk.note(kept.person_id, kept.id, "declaration.drafted", after=kept.state)
    return kept
