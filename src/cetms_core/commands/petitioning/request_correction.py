"""申请更正: a person's name or ID number was written down wrong; a document proves it, and two decide."""

from cetms_core.commands.desk import Desk
from cetms_core.commands.permission import Reach, permission
from cetms_core.commands.petitioning.petitioned import FILED, Wish, demand_none, filed, proof_faults
from cetms_core.commands.reasons import read_reason
from cetms_core.commands.received import look_for
from cetms_core.commands.survivor import survivor
from cetms_core.domain.actor import Role
from cetms_core.domain.attachment import Attachment
from cetms_core.domain.petition import Petition, PetitionKind
from cetms_core.findings import Finding
from cetms_core.intake import read_identity


@permission(Role.PROFESSIONAL, reach=Reach.OWN, event=FILED)
def request_correction(
    desk: Desk, *, id_number: str, name: str, reason: str, attachment: Attachment | None
) -> Petition:
    """The petition; what is left empty stays as it is.

    Whether the new number has an account already is nobody's business here: whoever decides last is told.
    """
    why = read_reason(reason)
    look_for(desk, attachment)
    desk.session.begin(desk.actor.person_id)
    person = desk.own()
    number, read = read_identity(id_number or person.id_number.text, name or person.name, desk.today)
    before = {"id_number": person.id_number.text, "name": person.name}
    after = {"id_number": number.text, "name": read}
    same = (Finding("petition.nothing_to_correct"),) if before == after else ()
    demand_none([*same, *proof_faults(desk, attachment, required=True)])
    employer = survivor(desk, person.employer)
    answers = {**after, "reason": why}
    return filed(
        desk,
        Wish(
            PetitionKind.CORRECTION,
            person.person_id,
            answers,
            employer,
            before=before,
            attachment=attachment,
        ),
    )
