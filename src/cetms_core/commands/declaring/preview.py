"""试算: what would this be worth? Stores nothing, and nothing that a person filled in makes it raise (B3)."""

from attrs import evolve

from cetms_core.commands.declaring.ground import Request, ground, judge
from cetms_core.commands.desk import Desk
from cetms_core.commands.permission import Reach, permission
from cetms_core.commands.received import lost_attachment
from cetms_core.domain.actor import Role
from cetms_core.domain.attachment import Attachment
from cetms_core.errors import InvalidValue
from cetms_core.intake import Assessment, RawAnswers, read_credit_year


@permission(Role.PROFESSIONAL, reach=Reach.OWN)
def preview(
    desk: Desk, type: str, year: int | str, answers: RawAnswers, *, attachment: Attachment | None, remark: str
) -> Assessment:
    """What `declare` would make of the same words; a file not chosen yet is no fault of the answers."""
    wanted = desk.plugins.catalog[type]
    try:
        credit_year = read_credit_year(year)
    except InvalidValue as invalid:
        return Assessment(wanted, None, (invalid.at("year"),), None, "")
    request = Request(wanted, credit_year, answers, remark)
    assessment = judge(desk, ground(desk, credit_year), request)
    return evolve(assessment, findings=(*assessment.findings, *lost_attachment(desk, attachment)))
