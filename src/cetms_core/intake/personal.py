"""个人信息: the fields of a registration (S2, S3), each read by itself."""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import partial

from cetms_core.catalogues import DEGREES, EDUCATION, ETHNIC_GROUPS, SEXES, TITLE_SERIES, Catalogue
from cetms_core.domain.identity import EmailAddress, IdNumber, MobileNumber, Sex, read_name
from cetms_core.domain.text import read_text
from cetms_core.domain.title import TitleLevel
from cetms_core.education_types import Field, Kind
from cetms_core.errors import InvalidValue
from cetms_core.findings import Finding
from cetms_core.intake.strangers import strangers
from cetms_core.intake.structure import RawAnswers

LONGEST_LINE = 100
"""In characters (字)."""


def _asked(name: str, label: str, en: str, help: str = "", *, star: bool = False) -> Field:
    return Field(Kind.TEXT, label, en, help, required=star, limit=LONGEST_LINE, name=name)


REGISTRATION_FORM: tuple[Field, ...] = (
    _asked("id_number", "身份证号码", "ID number", "注册后不可修改，作为登录账户", star=True),
    _asked("mobile", "手机号码", "Mobile number", star=True),
    _asked("email", "电子邮箱", "E-mail", star=True),
    _asked("employer_region", "法人单位所属区域", "Region of the employer", "从列表中选定", star=True),
    _asked("employer", "所属法人单位", "Employer", "从列表中选定，注册后不可修改", star=True),
    _asked("department", "所属部门", "Department", "从列表中选定"),
    _asked("name", "姓名", "Name", "证件上的姓名，注册后不可修改", star=True),
    Field(Kind.CHOICE, "性别", "Sex", options=Sex, name="sex"),
    _asked("birth_month", "出生年月", "Birth year and month", "例如 1905-03", star=True),
    _asked("ethnic_group", "民族", "Ethnic group", "从列表中选定"),
    _asked("native_place", "籍贯", "Native place"),
    _asked("school", "毕业院校", "School"),
    _asked("major", "所学专业", "Major", "可从列表中选定，也可自行填写"),
    _asked("education", "学历", "Education", "从列表中选定"),
    _asked("degree", "学位", "Degree", "从列表中选定，没有学位的不填"),
    _asked("title_series", "职称系列", "Title series", "从列表中选定，没有职称的不填"),
    Field(
        Kind.CHOICE,
        "职称级别",
        "Title level",
        "没有职称的不填",
        required=False,
        options=TitleLevel,
        name="title_level",
    ),
)
"""What a registration asks, in the order of the guide; `required` is the red star."""

LABELS: Mapping[str, str] = {field.name: field.label for field in REGISTRATION_FORM}
REQUIRED = frozenset(field.name for field in REGISTRATION_FORM if field.required)

_month = re.compile(r"[0-9]{4}-(0[1-9]|1[0-2])").fullmatch


def read_personal(
    answers: RawAnswers, names: Iterable[str], today: date
) -> tuple[dict[str, object], list[Finding]]:
    """The values of these fields, None where nothing was filled in, and what is wrong with them."""
    values: dict[str, object] = {}
    faults = strangers(answers, LABELS)
    for name in names:
        try:
            values[name] = _value(name, answers.get(name), today)
        except InvalidValue as invalid:
            faults.append(Finding(invalid.why, name, values={"label": LABELS[name], **invalid.values}))
    return values, faults


def missing(name: str) -> Finding:
    """A field with a red star was left empty."""
    return Finding("answer.missing", name, values={"label": LABELS[name]})


def _value(name: str, raw: object, today: date) -> object:
    if raw is None or raw == "":
        return None
    if not isinstance(raw, str):
        raise InvalidValue(raw, "answer.not_a_text")
    if name == "id_number":
        return IdNumber.parse(raw, today=today)
    return _READERS.get(name, _line)(raw)


def _line(raw: str) -> str | None:
    text = read_text(raw, LONGEST_LINE)
    if "\n" in text:
        raise InvalidValue(raw, "answer.not_one_line")
    return text or None


def _sex(raw: str) -> Sex:
    item = SEXES.find(raw)
    known = {"男": Sex.MALE, "女": Sex.FEMALE}
    if item is None or item.name not in known:
        raise InvalidValue(raw, "registration.no_such_sex")
    return known[item.name]


def _picked(catalogue: Catalogue, raw: str) -> str | None:
    """The standard's own name; a code, an older name or a short one is understood."""
    text = _line(raw)
    item = catalogue.find(text) if text else None
    if text and item is None:
        raise InvalidValue(raw, "catalogue.not_in_list")
    return None if item is None else item.name


def _title_level(raw: str) -> TitleLevel:
    if raw not in list(TitleLevel):
        raise InvalidValue(raw, "registration.no_such_title_level")
    return TitleLevel(raw)


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
    "title_level": _title_level,
    "ethnic_group": partial(_picked, ETHNIC_GROUPS),
    "education": partial(_picked, EDUCATION),
    "degree": partial(_picked, DEGREES),
    "title_series": partial(_picked, TITLE_SERIES),
}
