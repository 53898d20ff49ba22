"""What a finished definition holds: the facts of a type, its form, its refusals and its hours."""

from collections.abc import Mapping
from typing import Protocol

from attrs import frozen

from cetms_core.domain.hours import Hours
from cetms_core.domain.subject import Subject
from cetms_core.education_types.fields import REMARK, Field
from cetms_core.law import Law


class Details(Protocol):
    """An instance of a declared class: the typed answers of one declaration."""

    def credit_hours(self, law: Law) -> Hours:
        """What the law makes of these answers; asked only of answers without a fault."""


class Judge(Protocol):
    """The method behind a refusal: true when the fault is there."""

    def __call__(self, details: Details, law: Law, /) -> bool: ...


@frozen
class Refusal:
    """A fault that a type does not accept, with its address and its sentence."""

    rule: str
    at: str
    sentence: str
    is_there: Judge


@frozen(eq=False, repr=False)
class EducationType:
    """继续教育类型: everything that the house knows of one, and nothing that only its plugin knows."""

    code: str
    label: str
    en: str
    since: int
    """First credit year in which it is offered."""

    until: int | None
    """Last credit year in which it is offered; None while it is open."""

    subject: Subject | None
    """None when the content decides: then the answer to the field `subject` does."""

    basis: str
    evidence: tuple[str, ...]
    """What the one attached file must show."""

    identified_by: tuple[str, ...]
    """The fields that tell one thing from another: the same ones twice in a year are one thing declared twice."""

    schema_version: int
    fields: tuple[Field, ...]
    refusals: tuple[Refusal, ...]
    details: type[Details]

    def __repr__(self) -> str:
        return f"EducationType({self.code})"

    @property
    def form(self) -> tuple[Field, ...]:
        """The questions in order; the remark is the last (S19)."""
        return (*self.fields, REMARK)

    def subject_of(self, answers: Mapping[str, object]) -> Subject:
        """Which subject the hours join."""
        return self.subject or Subject(str(answers["subject"]))

    def is_offered_in(self, year: int) -> bool:
        """Whether the type exists in this credit year."""
        return self.since <= year and (self.until is None or year <= self.until)
