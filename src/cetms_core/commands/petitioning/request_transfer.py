"""申请调动: a person wants to go on the rolls of another employer; the present one releases, the other one accepts."""

from collections.abc import Iterator

from cetms_core.commands.desk import Desk
from cetms_core.commands.permission import Reach, permission
from cetms_core.commands.petitioning.petitioned import FILED, Wish, demand_none, filed, proof_faults
from cetms_core.commands.reasons import read_reason
from cetms_core.commands.received import look_for
from cetms_core.commands.survivor import survivor
from cetms_core.domain.actor import Role
from cetms_core.domain.attachment import Attachment
from cetms_core.domain.organisation import Organisation
from cetms_core.domain.petition import Petition, PetitionKind
from cetms_core.domain.professional import Professional
from cetms_core.errors import Refused
from cetms_core.findings import Finding


@permission(Role.PROFESSIONAL, reach=Reach.OWN, event=FILED)
def request_transfer(
    desk: Desk, employer: str, *, department: str, reason: str, attachment: Attachment | None
) -> Petition:
    """The petition; hours stay with the person, and what is in flight goes on where it was handed in."""
    why = read_reason(reason)
    look_for(desk, attachment)
    desk.session.begin(desk.actor.person_id)
    person, accepting = desk.own(), desk.session.places.organisation(employer)
    if accepting is None:
        raise Refused([Finding("registration.no_such_employer", "employer")])
    proof = proof_faults(desk, attachment, required=False)
    demand_none([*_faults(desk, person, accepting), *_misplaced(desk, accepting, department), *proof])
    return filed(
        desk,
        Wish(
            PetitionKind.TRANSFER,
            person.person_id,
            {"employer": accepting.code, "department": department, "reason": why},
            survivor(desk, person.employer),
            accepting,
            {"employer": person.employer, "department": person.department},
            attachment,
        ),
    )


def _faults(desk: Desk, person: Professional, accepting: Organisation) -> Iterator[Finding]:
    if accepting.merged_into:
        name = survivor(desk, accepting.code).name
        yield Finding("organisation.merged", "employer", values={"name": name})
    if accepting.code == person.employer:
        yield Finding("petition.same_employer", "employer")


def _misplaced(desk: Desk, accepting: Organisation, department: str) -> Iterator[Finding]:
    listed = desk.session.places.departments(accepting.code)
    if department and department not in listed:
        yield Finding("registration.no_such_department", "department")
