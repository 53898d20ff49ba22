"""The room's door: answers in, Assessment out. What-if and the real thing walk through the same door."""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache

from attrs import field, frozen

from cetms_core.domain.declaration import Answers
from cetms_core.domain.hours import Hours
from cetms_core.domain.subject import Subject
from cetms_core.domain.text import read_text
from cetms_core.education_types import REMARK, Details, EducationType
from cetms_core.errors import InvalidValue
from cetms_core.findings import Finding
from cetms_core.intake.canonical import canonical
from cetms_core.intake.case import Case, Circumstances
from cetms_core.intake.plugin import hours_of, refusals_of
from cetms_core.intake.rules import HISTORY_RULES, YEAR_RULES, Rule
from cetms_core.intake.structure import RawAnswers, structure
from cetms_core.jurisdictions import Window
from cetms_core.law import Law


@frozen(slots=False)  # one for each declaration, and a frozen class fills slots at a higher cost
class Assessment:
    """What the law makes of one declaration: every finding at once, and the hours with their reasons."""

    type: EducationType
    details: Details | None = field(repr=False)
    """The typed answers; None when they could not be read."""

    findings: tuple[Finding, ...]
    hours: Hours | None
    """None when the answers have a fault, so that there is nothing to reckon with."""

    remark: str = field(repr=False)

    @property
    def explanation(self) -> str:
        """Why this many hours; empty while there are none."""
        return "" if self.hours is None else self.hours.explanation

    @property
    def errors(self) -> tuple[Finding, ...]:
        """The findings that bar the way; the others are for the reviewer's eye."""
        return tuple(finding for finding in self.findings if finding.is_error)

    @property
    def answers(self) -> Answers:
        """Canonical; empty when they could not be read."""
        return {} if self.details is None else canonical(self.type, self.details)

    @property
    def subject(self) -> Subject | None:
        """Which subject the hours join; None when the answers could not be read."""
        return None if self.details is None else self.type.subject_of(self.answers)


def assess(
    type_: EducationType, law: Law, answers: RawAnswers, *, remark: object, circumstances: Circumstances
) -> Assessment:
    """Structures the answers, asks every rule, then the hours.

    Hours are reckoned whenever the answers themselves are without fault, even if the year is closed:
    what-if is asked before as well as after.
    """
    if isinstance(answers, (dict, Mapping)) and REMARK.name in answers:
        answers, remark = _parted(answers, remark)
    kept_remark, faults = _read_remark(remark) if remark else ("", ())
    here = type_.everywhere or type_.code in law.offered
    general = _of_the_year(type_, law.year, here, circumstances.today, circumstances.window)
    details = structure(type_).read(answers)
    if isinstance(details, tuple):
        return Assessment(type_, None, details + faults + general, None, kept_remark)
    if circumstances.earlier:
        general += _broken(HISTORY_RULES, Case(type_, law.year, details, circumstances))
    hours, doubts = None, refusals_of(type_, details, law)
    if not doubts and here and type_.is_offered_in(law.year):
        hours, doubts = hours_of(type_, details, law)
    return Assessment(type_, details, doubts + faults + general, hours, kept_remark)


@lru_cache(maxsize=1_024)
def _of_the_year(
    type_: EducationType, year: int, here: bool, today: date, window: Window
) -> tuple[Finding, ...]:
    """What is wrong with the year; it is the same for all who declare this type here on this day."""
    return _broken(YEAR_RULES, Case(type_, year, None, Circumstances(today, window), here))


def _broken(rules: tuple[Rule, ...], case: Case) -> tuple[Finding, ...]:
    return tuple(finding for rule in rules if (finding := rule(case)) is not None)


def _parted(answers: RawAnswers, remark: object) -> tuple[RawAnswers, object]:
    """A form sends its last field with the others (S19); a remark that is handed over by itself comes first."""
    rest = {name: answer for name, answer in answers.items() if name != REMARK.name}
    return rest, remark or answers[REMARK.name]


def _read_remark(remark: object) -> tuple[str, tuple[Finding, ...]]:
    try:
        if not isinstance(remark, str):
            raise InvalidValue(remark, "answer.not_a_text")
        return read_text(remark, REMARK.limit or 0), ()
    except InvalidValue as invalid:
        return "", (Finding(invalid.why, REMARK.name, values={"label": REMARK.label, **invalid.values}),)
