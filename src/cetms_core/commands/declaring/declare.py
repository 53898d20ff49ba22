"""申报: the person says what was learned, and it goes to the first step of the chain (S16–S19)."""

from cetms_core.commands.declaring.drafting import drafted
from cetms_core.commands.declaring.ground import (
    Request,
    demand_acceptable,
    demand_steady,
    demand_still,
    ground,
    judge,
    read_year,
)
from cetms_core.commands.declaring.submitting import submitted
from cetms_core.commands.desk import Desk
from cetms_core.commands.permission import Reach, permission
from cetms_core.commands.received import use_receipt
from cetms_core.domain.actor import Role
from cetms_core.domain.attachment import Attachment
from cetms_core.domain.declaration import Declaration
from cetms_core.intake import RawAnswers


@permission(Role.PROFESSIONAL, reach=Reach.OWN, event="declaration.submitted")
def declare(
    desk: Desk, type: str, year: int | str, answers: RawAnswers, *, attachment: Attachment | None, remark: str
) -> Declaration:
    """A declaration that waits for its first reviewer; Refused with every finding at once."""
    request = Request(desk.plugins.catalog[type], read_year(year), answers, remark)
    stands = ground(desk, request.year)
    assessment = judge(desk, stands, request)
    demand_acceptable(desk, assessment, attachment)
    demand_steady(stands, request, assessment)
    desk.session.begin(desk.actor.person_id)
    demand_still(desk, stands)
    assessment = judge(desk, stands, request)
    demand_acceptable(desk, assessment, attachment)
    use_receipt(desk, attachment)
    return submitted(desk, drafted(desk, stands, request, assessment, attachment), is_new=True)
