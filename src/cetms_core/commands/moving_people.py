"""换单位: a person leaves one employer's rolls for another's; the history says from which day."""

from attrs import evolve

from cetms_core.commands.desk import Desk
from cetms_core.domain.employment import Employment
from cetms_core.domain.organisation import Organisation
from cetms_core.domain.professional import Professional, RegistrationState


def hired(desk: Desk, person: Professional) -> None:
    """The first day on the rolls: that of the approval."""
    desk.session.employments.add(
        Employment(person.person_id, person.employer, person.employer_region, desk.today)
    )


def moved_to(desk: Desk, person: Professional, to: Organisation, department: str) -> Professional:
    """The person on the rolls of `to` from today on; whoever still waits for approval waits there."""
    if person.state is RegistrationState.ACTIVE:
        _write_down(desk, person, to)
    after = evolve(
        person,
        employer=to.code,
        employer_region=to.region,
        department=department,
        version=person.version + 1,
    )
    desk.session.people.replace_professional(after)
    return after


def _write_down(desk: Desk, person: Professional, to: Organisation) -> None:
    """Where nobody wrote down when it began, the past is kept without its first day."""
    kept, left = desk.session.employments, (person.person_id, person.employer, person.employer_region)
    if not kept.end(person.person_id, desk.today):
        kept.add(Employment(*left, None, desk.today))
    kept.add(Employment(person.person_id, to.code, to.region, desk.today))
