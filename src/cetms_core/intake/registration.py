"""个人注册: the answers of S2 and S3, read and checked all at once."""

import re
from collections.abc import Callable, Collection, Mapping
from datetime import date

from attrs import field, frozen

from cetms_core.domain.identity import (
    EmailAddress,
    IdNumber,
    MobileNumber,
    Sex,
    id_number_warnings,
    read_name,
)
from cetms_core.domain.organisation import Organisation
from cetms_core.domain.places import Region
from cetms_core.domain.professional import IMMUTABLE, Professional
from cetms_core.domain.text import read_text
from cetms_core.errors import InvalidValue, Refused
from cetms_core.findings import Finding
from cetms_core.intake.strangers import strangers
from cetms_core.intake.structure import RawAnswers

LABELS: Mapping[str, str] = {
    "id_number": "身份证号码",
    "mobile": "手机号码",
    "email": "电子邮箱",
    "employer_region": "法人单位所属区域",
    "employer": "所属法人单位",
    "department": "所属部门",
    "name": "姓名",
    "sex": "性别",
    "birth_month": "出生年月",
    "ethnic_group": "民族",
    "native_place": "籍贯",
    "school": "毕业院校",
    "major": "所学专业",
}
"""Every field, in the order of the guide."""

REQUIRED = frozenset(
    {"id_number", "mobile", "email", "employer_region", "employer", "name", "sex", "birth_month"}
)
"""The fields with a red star."""

_month = re.compile(r"[0-9]{4}-(0[1-9]|1[0-2])").fullmatch


@frozen
class Surroundings:
    """What the house knows of the place that a registration names; read once, before anything is judged."""

    today: date
    """In Beijing."""

    region: Region | None
    employer: Organisation | None
    departments: Collection[str] = ()
    """Those of the employer; empty when it keeps no list."""


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
    values, faults = _read(answers, LABELS, around.today)
    missing = [_missing(name) for name in LABELS if name in REQUIRED and values.get(name, "-") is None]
    return RegistrationForm(
        values, (*faults, *missing, *_misplaced(values, around), *_doubts(values, around))
    )


def assess_profile(
    answers: RawAnswers, kept: Professional, today: date, departments: Collection[str] = ()
) -> RegistrationForm:
    """Reads a change of profile; what can't be changed may be sent back as it was (S13)."""
    if not isinstance(answers, Mapping):
        return UNREADABLE
    values, faults = _read(answers, {name: LABELS[name] for name in LABELS if name in answers}, today)
    fixed = [_fixed(name) for name in IMMUTABLE if name in values and values[name] != getattr(kept, name)]
    emptied = [_missing(name) for name in values if name in REQUIRED and values[name] is None]
    department = _department(values, departments)
    return RegistrationForm(values, (*faults, *fixed, *emptied, *department))


def read_identity(id_number: str, name: str, today: date) -> tuple[IdNumber, str]:
    """Number and name of somebody who is given an office; Refused with what is wrong with them."""
    values, faults = _read(
        {"id_number": id_number, "name": name}, {each: LABELS[each] for each in ("id_number", "name")}, today
    )
    missing = [_missing(each) for each in ("id_number", "name") if values.get(each, "-") is None]
    if faults or missing:
        raise Refused([*faults, *missing])
    number, read = values["id_number"], values["name"]
    assert isinstance(number, IdNumber)
    assert isinstance(read, str)
    return number, read


def _read(
    answers: RawAnswers, labels: Mapping[str, str], today: date
) -> tuple[dict[str, object], list[Finding]]:
    values: dict[str, object] = {}
    faults = strangers(answers, LABELS)
    for name, label in labels.items():
        try:
            values[name] = _value(name, answers.get(name), today)
        except InvalidValue as invalid:
            faults.append(Finding(invalid.why, name, values={"label": label, **invalid.values}))
    return values, faults


def _value(name: str, raw: object, today: date) -> object:
    if raw is None or raw == "":
        return None
    if not isinstance(raw, str):
        raise InvalidValue(raw, "answer.not_a_text")
    if name == "id_number":
        return IdNumber.parse(raw, today=today)
    return _READERS.get(name, _line)(raw)


def _line(raw: str) -> str | None:
    text = read_text(raw, 100)
    if "\n" in text:
        raise InvalidValue(raw, "answer.not_one_line")
    return text or None


def _sex(raw: str) -> Sex:
    known = {"男": Sex.MALE, "女": Sex.FEMALE, "male": Sex.MALE, "female": Sex.FEMALE}
    if raw not in known:
        raise InvalidValue(raw, "registration.no_such_sex")
    return known[raw]


def _birth_month(raw: str) -> str:
    if not _month(raw):
        raise InvalidValue(raw, "registration.not_a_month")
    return raw


_READERS: Mapping[str, Callable[[str], object]] = {
    "mobile": MobileNumber.parse,
    "email": EmailAddress.parse,
    "name": read_name,
    "sex": _sex,
    "birth_month": _birth_month,
}


def _misplaced(values: Mapping[str, object], around: Surroundings) -> list[Finding]:
    found = []
    if values.get("employer_region") is not None and around.region is None:
        found.append(Finding("registration.no_such_region", "employer_region"))
    if values.get("employer") is not None and not _lies_there(around):
        found.append(Finding("registration.no_such_employer", "employer"))
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


def _missing(name: str) -> Finding:
    return Finding("answer.missing", name, values={"label": LABELS[name]})


def _fixed(name: str) -> Finding:
    return Finding("registration.immutable", name, values={"label": LABELS[name]})
