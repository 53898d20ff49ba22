"""合并重复的单位: what of a duplicate goes over to the organisation that stays."""

from attrs import evolve, frozen

from cetms_core.accounts import Appointment
from cetms_core.commands.desk import Desk
from cetms_core.commands.moving_people import moved_to
from cetms_core.commands.survivor import survivor
from cetms_core.domain.actor import Role
from cetms_core.domain.approval_step import ApprovalStep
from cetms_core.domain.organisation import Department, Organisation
from cetms_core.domain.petition import Petition, PetitionStep
from cetms_core.errors import NotAllowed, NotFound, Refused
from cetms_core.findings import Finding

MERGE = (Role.AUTHORITY, Role.SYSTEM_ADMINISTRATOR)
BATCH = 200
"""In petitions: so many are moved at once."""


@frozen
class Merger:
    """How much goes over, or went."""

    duplicate: str
    into: str
    people: int
    departments: int
    offices: int
    petitions: int
    declarations: int


def both(desk: Desk, duplicate: str, into: str, command: str) -> tuple[Organisation, Organisation]:
    """The two of them.

    Raises:
        NotFound: if one of them is not there.
        NotAllowed: if the actor is an authority that is not above both.
        Refused: if they are one, or one of them was merged before.
    """
    codes = (duplicate, into)
    found = [each for code in codes if (each := desk.session.places.organisation(code)) is not None]
    if len(found) < len(codes):
        raise NotFound("organisation")
    above = (desk.region(each.region).lies_in(desk.actor.scope) for each in found)
    if desk.actor.role is Role.AUTHORITY and not all(above):
        raise NotAllowed(command, desk.actor.role)
    if duplicate == into:
        raise Refused([Finding("organisation.merged_into_itself", "into")])
    for field, each in zip(("duplicate", "into"), found, strict=True):
        if each.merged_into:
            values = {"name": survivor(desk, each.code).name}
            raise Refused([Finding("organisation.merged_before", field, values=values)])
    return found[0], found[1]


def counted(desk: Desk, duplicate: Organisation, into: Organisation) -> Merger:
    """What goes over; nothing is changed."""
    rolls, code = desk.session.rolls, duplicate.code
    return Merger(
        code,
        into.code,
        people=len(rolls.members(code)),
        departments=len(desk.session.places.departments(code)),
        offices=len(rolls.offices(code)),
        petitions=len(_waiting(desk, code, limit=10**6)),
        declarations=rolls.declared(code),
    )


def gone_over(desk: Desk, duplicate: Organisation, into: Organisation) -> None:
    """People, departments, offices, petitions and declarations lie with `into` from now on; the code still resolves."""
    desk.session.places.add_organisation(evolve(duplicate, merged_into=into.code))
    for department in desk.session.places.departments(duplicate.code):
        desk.session.places.add_department(Department(into.code, department))
    for person in desk.session.rolls.members(duplicate.code):
        moved_to(desk, person, into, person.department)
    for office in desk.session.rolls.offices(duplicate.code):
        desk.session.people.appoint(Appointment(office.person_id, office.role, into.code))
        desk.session.people.dismiss(office)
    desk.session.declarations.move_employer(duplicate.code, into)
    while waiting := _waiting(desk, duplicate.code, limit=BATCH):
        for petition in waiting:
            _hand_over(desk, petition, into)


def _waiting(desk: Desk, code: str, *, limit: int) -> tuple[Petition, ...]:
    """Those that wait at it now; a step still to come finds the organisation that stays by itself."""
    step = PetitionStep(ApprovalStep.EMPLOYER, code)
    return tuple(desk.session.petitions.waiting(step, after=None, limit=limit))


def _hand_over(desk: Desk, petition: Petition, into: Organisation) -> None:
    steps = list(petition.steps)
    steps[petition.step] = PetitionStep(ApprovalStep.EMPLOYER, into.code)
    desk.session.petitions.replace(evolve(petition, steps=steps, version=petition.version + 1))
