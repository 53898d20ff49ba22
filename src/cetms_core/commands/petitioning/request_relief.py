"""申请减免: a person asks to be exempt from one year, or for a reduced requirement; a document proves why, and two decide."""

from cetms_core.commands.declaring.ground import read_year
from cetms_core.commands.desk import Desk
from cetms_core.commands.looking_up.requirement import law_by_year
from cetms_core.commands.permission import Reach, permission
from cetms_core.commands.petitioning.petitioned import FILED, Wish, demand_none, filed, proof_faults
from cetms_core.commands.reasons import read_reason
from cetms_core.commands.received import look_for
from cetms_core.commands.survivor import survivor
from cetms_core.domain.actor import Role
from cetms_core.domain.attachment import Attachment
from cetms_core.domain.hours import Hours
from cetms_core.domain.petition import Petition, PetitionKind
from cetms_core.domain.professional import Professional
from cetms_core.errors import InvalidValue, Refused
from cetms_core.findings import Finding


@permission(Role.PROFESSIONAL, reach=Reach.OWN, event=FILED)
def request_relief(
    desk: Desk,
    year: int | str,
    *,
    exempt: bool,
    total: Hours | int | str | None,
    reason: str,
    attachment: Attachment | None,
) -> Petition:
    """The petition; `total` is what shall be left of the year's requirement, in 学时."""
    why, credit_year, reduced = read_reason(reason), read_year(year), _read_total(total)
    if exempt is (reduced is not None):
        raise Refused([Finding("relief.exempt_or_total", "total")])
    look_for(desk, attachment)
    desk.session.begin(desk.actor.person_id)
    person = desk.own()
    too_much = _not_less(desk, person, credit_year, reduced)
    demand_none([*too_much, *proof_faults(desk, attachment, required=True)])
    answers = {
        "year": credit_year,
        "exempt": exempt,
        "total": None if reduced is None else str(reduced),
        "reason": why,
    }
    employer = survivor(desk, person.employer)
    return filed(desk, Wish(PetitionKind.RELIEF, person.person_id, answers, employer, attachment=attachment))


def _read_total(total: Hours | int | str | None) -> Hours | None:
    try:
        return None if total is None else Hours(total)
    except InvalidValue as invalid:
        raise Refused([invalid.at("total")]) from None


def _not_less(desk: Desk, person: Professional, year: int, total: Hours | None) -> tuple[Finding, ...]:
    """A relief that demands as much as the law, or nothing at all, is none."""
    required = law_by_year(desk, person)(year).required()
    if total is None or (Hours(0) < total and (total < required or not required)):
        return ()
    return (Finding("relief.not_less", "total", values={"required": required}),)
