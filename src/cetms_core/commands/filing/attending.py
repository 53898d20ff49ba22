"""参训人员: each row of a class list seen by the law of its own person; what is wrong with one bars no other."""

from attrs import frozen

from cetms_core.approval import people_behind
from cetms_core.commands.declaring.ground import Ground, Request, ground_of, judge
from cetms_core.commands.desk import Desk
from cetms_core.domain.actor import Role
from cetms_core.domain.professional import Professional, RegistrationState
from cetms_core.education_types import EducationType
from cetms_core.errors import Refused
from cetms_core.findings import Finding
from cetms_core.intake import (
    Assessment,
    Attendance,
    RawAnswers,
    at_row,
    form_faults,
    read_attendance,
    unsteady,
)


@frozen
class ClassForm:
    """What is declared of all who took part."""

    type: EducationType
    year: int
    answers: RawAnswers
    remark: str


@frozen
class Attendant:
    """Somebody whose row is right."""

    stands: Ground
    request: Request
    assessment: Assessment


@frozen
class Attendants:
    """Those whose rows are right, and what is wrong with the others."""

    right: tuple[Attendant, ...]
    faults: tuple[Finding, ...]


def attendants(desk: Desk, form: ClassForm, rows: list[tuple[int, RawAnswers]]) -> Attendants:
    """Everybody on the list."""
    right: list[Attendant] = []
    faults: list[Finding] = []
    listed: dict[str, int] = {}
    for number, row in rows:
        try:
            right.append(_attendant(desk, form, number, row, listed))
        except Refused as refused:
            faults += [at_row(number, each) for each in refused.findings]
    return Attendants(tuple(right), tuple(faults))


def _attendant(
    desk: Desk, form: ClassForm, number: int, row: RawAnswers, listed: dict[str, int]
) -> Attendant:
    read = read_attendance(row, form.answers, desk.today)
    person = _person(desk, read)
    faults = [*read.faults, *_twice(read, number, listed), *_strange(desk, read, person)]
    if person is None or faults:
        raise Refused([*faults, *form_faults(form.type, read.answers)])
    stands = ground_of(desk, person, form.year)
    request = Request(form.type, form.year, read.answers, form.remark)
    assessment = judge(desk, stands, request)
    if wrong := assessment.errors or unsteady(assessment, stands.law, request.answers):
        raise Refused(wrong)
    return Attendant(stands, request, assessment)


def _person(desk: Desk, read: Attendance) -> Professional | None:
    """Whoever has both this number and this name, and is in the filer's reach."""
    account = None if read.number is None else desk.session.people.claimed_by(read.number)
    person = None if account is None else desk.session.people.professional(account.person_id)
    if person is None or person.state is not RegistrationState.ACTIVE or person.name != read.name:
        return None
    base = desk.actor.role is Role.TRAINING_BASE
    return person if base or person.employer == desk.actor.scope else None


def _twice(read: Attendance, number: int, listed: dict[str, int]) -> list[Finding]:
    if read.number is None:
        return []
    first = listed.setdefault(read.number.text, number)
    return [] if first == number else [Finding("list.listed_twice", "id_number", values={"first": first})]


def _strange(desk: Desk, read: Attendance, person: Professional | None) -> list[Finding]:
    """One sentence for a number that nobody has and for one whose holder is called otherwise, or works elsewhere."""
    if read.faults:
        return []
    if person is None:
        base = desk.actor.role is Role.TRAINING_BASE
        return [Finding("class.no_such_person" if base else "class.no_such_staff", "id_number")]
    return [Finding("class.own_row", "id_number")] if person.person_id in people_behind(desk.actor) else []
