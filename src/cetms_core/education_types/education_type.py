"""What a finished definition holds: the facts of a type, its form, its refusals and its hours."""

from collections.abc import Mapping
from datetime import date
from typing import Protocol

from attrs import frozen

from cetms_core.domain.hours import Hours
from cetms_core.domain.subject import Subject
from cetms_core.education_types.fields import REMARK, Field
from cetms_core.education_types.sameness import name_of
from cetms_core.education_types.upcasting import Upcaster
from cetms_core.law import Confidence, Law


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
    confidence: Confidence
    """How sure the source of its hours is."""

    evidence: tuple[str, ...]
    """What the one attached file must show."""

    identified_by: tuple[str, ...]
    """The fields that tell one thing from another: the same ones twice in a year are one thing declared twice."""

    counts_once_by: tuple[str, ...]
    """The fields that name one achievement, in whatever year: of those with the same, only the highest counts."""

    dated_by: str
    """The field that holds the day of the evidence, by which caps are filled; empty when it has none."""

    everywhere: bool
    """Whether it is declared wherever no page says otherwise; if not, only where a jurisdiction offers it."""

    schema_version: int
    upcasters: tuple[Upcaster, ...]
    """From each older form to the one after it, the first from version 1 to 2."""

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

    def evidence_day(self, answers: Mapping[str, object]) -> date | None:
        """The day of the evidence; None where the type has none, or it was left empty."""
        written = answers.get(self.dated_by)
        return date.fromisoformat(str(written)) if written else None

    def same_thing(self, answers: Mapping[str, object]) -> str:
        """Equal for two declarations of one thing, however its name was typed; empty where the type tells nothing apart."""
        if not self.identified_by:
            return ""
        return name_of(self.code, [answers.get(name) for name in self.identified_by])

    def same_as(self, answers: Mapping[str, object]) -> str:
        """Equal for two declarations of one achievement; empty where the type knows no such thing, or it has no name."""
        naming = [answers.get(name) for name in self.counts_once_by]
        return name_of(self.code, naming) if any(naming) else ""

    def is_offered_in(self, year: int) -> bool:
        """Whether the type exists in this credit year."""
        return self.since <= year and (self.until is None or year <= self.until)
