"""参训名单: one row says who took part, and what was otherwise for this person than for the class."""

from collections.abc import Mapping
from datetime import date

from attrs import field, frozen

from cetms_core.domain.identity import IdNumber
from cetms_core.education_types import EducationType, Field
from cetms_core.findings import Finding
from cetms_core.intake.listed import filled_in
from cetms_core.intake.personal import REGISTRATION_FORM, missing, read_personal
from cetms_core.intake.structure import RawAnswers, structure

WHO = ("id_number", "name")
"""The fields that say who it is; both must fit."""

ATTENDANCE_FORM: tuple[Field, ...] = tuple(each for each in REGISTRATION_FORM if each.name in WHO)
"""What every row has; it may have fields of the type's own form besides."""


@frozen
class Attendance:
    """One row as it was read."""

    number: IdNumber | None
    """None if it could not be read."""

    name: str = field(repr=False)
    answers: RawAnswers = field(repr=False)
    """The class's, and the row's own in their place."""

    faults: tuple[Finding, ...]
    """What is wrong with number and name."""


def read_attendance(row: RawAnswers, answers: RawAnswers, today: date) -> Attendance:
    """Who it is, and what is declared of this person.

    Raises:
        Refused: if it is no row of names and answers.
    """
    said = filled_in(row)
    who = {name: said.pop(name, None) for name in WHO}
    values, faults = read_personal(who, WHO, today)
    absent = [missing(name) for name in WHO if values.get(name, "-") is None]
    number, name = (values.get(each) for each in WHO)
    return Attendance(
        number if isinstance(number, IdNumber) else None,
        str(name or ""),
        {**answers, **said},
        (*faults, *absent),
    )


def form_faults(type_: EducationType, answers: RawAnswers) -> tuple[Finding, ...]:
    """What is wrong with the answers as a form, while nobody knows whose law they fall under."""
    read = structure(type_).read({name: answer for name, answer in answers.items() if name != "remark"})
    return read if isinstance(read, tuple) else ()


def are_answers(answers: RawAnswers) -> bool:
    """Whether they are a mapping, whose rows may say otherwise."""
    return isinstance(answers, Mapping)
