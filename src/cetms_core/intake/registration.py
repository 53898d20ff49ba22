"""个人注册: the answers of S2 and S3, read and checked all at once."""

from collections.abc import Collection, Mapping
from datetime import date

from attrs import field, frozen

from cetms_core.domain.identity import IdNumber, Sex, id_number_warnings
from cetms_core.domain.organisation import Organisation
from cetms_core.domain.places import Region
from cetms_core.domain.professional import IMMUTABLE, Professional
from cetms_core.errors import Refused
from cetms_core.findings import Finding
from cetms_core.intake.personal import LABELS, REQUIRED, missing, read_personal
from cetms_core.intake.structure import RawAnswers


@frozen
class Surroundings:
    """What the house knows of the place that a registration names; read once, before anything is judged."""

    today: date
    """In Beijing."""

    region: Region | None
    employer: Organisation | None
    departments: Collection[str] = ()
    """Those of the employer; empty when it keeps no list."""

    survivor: str = ""
    """The name of the organisation that took the employer over; empty when none did."""


@frozen
class RegistrationForm:
    """What was read, and everything that is wrong with it."""

    values: Mapping[str, object] = field(repr=False)
    findings: tuple[Finding, ...]

    @property
    def errors(self) -> tuple[Finding, ...]:
        """The findings that bar the way; the others are for the reviewer's eye."""
        return tuple(finding for finding in self.findings if finding.is_error)


UNREADABLE = RegistrationForm({}, (Finding("answer.unreadable"),))
"""What is made of answers that are no mapping."""


def assess_registration(answers: RawAnswers, around: Surroundings) -> RegistrationForm:
    """Reads every field and looks at it in its surroundings."""
    if not isinstance(answers, Mapping):
        return UNREADABLE
    values, faults = read_personal(answers, LABELS, around.today)
    absent = [missing(name) for name in LABELS if name in REQUIRED and values.get(name, "-") is None]
    return RegistrationForm(values, (*faults, *absent, *_misplaced(values, around), *_doubts(values, around)))


def assess_profile(
    answers: RawAnswers, kept: Professional, today: date, departments: Collection[str] = ()
) -> RegistrationForm:
    """Reads a change of profile; what can't be changed may be sent back as it was (S13)."""
    if not isinstance(answers, Mapping):
        return UNREADABLE
    values, faults = read_personal(answers, [name for name in LABELS if name in answers], today)
    fixed = [_fixed(name) for name in IMMUTABLE if name in values and values[name] != getattr(kept, name)]
    emptied = [missing(name) for name in values if name in REQUIRED and values[name] is None]
    department = _department(values, departments)
    return RegistrationForm(values, (*faults, *fixed, *emptied, *department))


def read_identity(id_number: str, name: str, today: date) -> tuple[IdNumber, str]:
    """Number and name of somebody who is given an office; Refused with what is wrong with them."""
    given = {"id_number": id_number, "name": name}
    values, faults = read_personal(given, given, today)
    absent = [missing(each) for each in given if values.get(each, "-") is None]
    if faults or absent:
        raise Refused([*faults, *absent])
    number, read = values["id_number"], values["name"]
    assert isinstance(number, IdNumber)
    assert isinstance(read, str)
    return number, read


def _misplaced(values: Mapping[str, object], around: Surroundings) -> list[Finding]:
    found = []
    if values.get("employer_region") is not None and around.region is None:
        found.append(Finding("registration.no_such_region", "employer_region"))
    if values.get("employer") is not None and not _lies_there(around):
        found.append(Finding("registration.no_such_employer", "employer"))
    elif around.survivor:
        found.append(Finding("organisation.merged", "employer", values={"name": around.survivor}))
    return [*found, *_department(values, around.departments)]


def _lies_there(around: Surroundings) -> bool:
    return (
        around.employer is not None
        and around.region is not None
        and around.employer.region == around.region.code
    )


def _department(values: Mapping[str, object], departments: Collection[str]) -> list[Finding]:
    unknown = values.get("department") is not None and departments and values["department"] not in departments
    return [Finding("registration.no_such_department", "department")] if unknown else []


def _doubts(values: Mapping[str, object], around: Surroundings) -> tuple[Finding, ...]:
    number, sex, month = (values.get(name) for name in ("id_number", "sex", "birth_month"))
    if not isinstance(number, IdNumber):
        return ()
    given_sex = sex if isinstance(sex, Sex) else None
    given_month = month if isinstance(month, str) else None
    return id_number_warnings(number, today=around.today, sex=given_sex, birth_month=given_month)


def _fixed(name: str) -> Finding:
    return Finding("registration.immutable", name, values={"label": LABELS[name]})
