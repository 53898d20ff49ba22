"""批量注册名单: each row a registration with the administrator's own employer, and whether the person can be added."""

from typing import cast

from attrs import frozen

from cetms_core.commands.desk import Desk
from cetms_core.domain.identity import IdNumber
from cetms_core.domain.organisation import Organisation
from cetms_core.domain.professional import RegistrationState
from cetms_core.errors import Refused
from cetms_core.findings import Finding
from cetms_core.intake import (
    RawAnswers,
    RegistrationForm,
    Surroundings,
    assess_registration,
    at_row,
    filled_in,
)


@frozen
class Newcomers:
    """The forms of those who can join, and what is wrong with the other rows."""

    right: tuple[RegistrationForm, ...]
    faults: tuple[Finding, ...]


def newcomers(desk: Desk, employer: Organisation, rows: list[tuple[int, RawAnswers]]) -> Newcomers:
    """Everybody on the list."""
    around = _surroundings(desk, employer)
    right: list[RegistrationForm] = []
    faults: list[Finding] = []
    listed: dict[str, int] = {}
    for number, row in rows:
        try:
            right.append(_newcomer(desk, around, number, row, listed))
        except Refused as refused:
            faults += [at_row(number, each) for each in refused.findings]
    return Newcomers(tuple(right), tuple(faults))


def number_of(form: RegistrationForm) -> IdNumber:
    """Of a form without a fault."""
    return cast(IdNumber, form.values["id_number"])


def _surroundings(desk: Desk, employer: Organisation) -> Surroundings:
    departments = desk.session.places.departments(employer.code)
    return Surroundings(desk.today, desk.region(employer.region), employer, departments)


def _newcomer(
    desk: Desk, around: Surroundings, number: int, row: RawAnswers, listed: dict[str, int]
) -> RegistrationForm:
    assert around.employer is not None
    own = {"employer": around.employer.code, "employer_region": around.employer.region}
    said = filled_in(row)
    elsewhere = [
        Finding("roster.other_employer", name) for name in own if said.get(name, own[name]) != own[name]
    ]
    form = assess_registration({**said, **own}, around)
    faults = [*elsewhere, *form.errors, *_known(desk, form, number, listed)]
    if faults:
        raise Refused(faults)
    return form


def _known(desk: Desk, form: RegistrationForm, row: int, listed: dict[str, int]) -> list[Finding]:
    """Of somebody elsewhere, the administrator learns no more than that they can't be added."""
    number = form.values.get("id_number")
    if not isinstance(number, IdNumber):
        return []
    first = listed.setdefault(number.text, row)
    if first != row:
        return [Finding("list.listed_twice", "id_number", values={"first": first})]
    account = desk.session.people.claimed_by(number)
    if account is None:
        return []
    return [Finding(_why_not(desk, account.person_id), "id_number")]


def _why_not(desk: Desk, person_id: str) -> str:
    person = desk.session.people.professional(person_id)
    if person is None or person.employer != desk.actor.scope or person.state is not RegistrationState.ACTIVE:
        return "roster.cannot_be_added"
    return "roster.already_here"
