"""The room's door: answers in, Assessment out. What-if and the real thing walk through the same door."""

import logging

from attrs import frozen

from cetms_core.domain.declaration import Answers
from cetms_core.domain.hours import Hours
from cetms_core.domain.subject import Subject
from cetms_core.domain.text import read_text
from cetms_core.education_types import REMARK, Details, EducationType
from cetms_core.errors import InvalidValue
from cetms_core.findings import Finding, Severity
from cetms_core.intake.case import Case, Circumstances
from cetms_core.intake.rules import RULES
from cetms_core.intake.structure import RawAnswers, canonical, structure
from cetms_core.law import Law

MOST_TENTHS = 9_999 * 10
"""More than any item could be worth: what a plugin says beyond it is a fault of the plugin."""

log = logging.getLogger("cetms_core.intake")


@frozen
class Assessment:
    """What the law makes of one declaration: every finding at once, and the hours with their reasons."""

    findings: tuple[Finding, ...]
    hours: Hours | None
    """None when the answers have a fault, so that there is nothing to reckon with."""

    answers: Answers
    """Canonical; empty when they could not be read."""

    remark: str
    subject: Subject | None

    @property
    def explanation(self) -> str:
        """Why this many hours; empty while there are none."""
        return "" if self.hours is None else self.hours.explanation

    @property
    def errors(self) -> tuple[Finding, ...]:
        """The findings that bar the way; the others are for the reviewer's eye."""
        return tuple(finding for finding in self.findings if finding.is_error)


def assess(
    type_: EducationType, law: Law, answers: RawAnswers, *, remark: str, circumstances: Circumstances
) -> Assessment:
    """Structures the answers, asks every rule, then the hours.

    Hours are reckoned whenever the answers themselves are without fault, even if the year is closed:
    what-if is asked before as well as after.
    """
    kept_remark, found = _read_remark(remark)
    details = structure(type_).read(answers)
    if isinstance(details, tuple):
        case = Case(type_, law.year, None, circumstances)
        return Assessment((*details, *found, *_rules(case)), None, {}, kept_remark, None)
    kept = canonical(type_, details)
    general = _rules(Case(type_, law.year, kept, circumstances))
    refusals = _refusals(type_, details, law) if type_.is_offered_in(law.year) else ()
    hours, doubts = (
        (None, ()) if refusals or not type_.is_offered_in(law.year) else _hours(type_, details, law)
    )
    return Assessment(
        (*refusals, *found, *general, *doubts), hours, kept, kept_remark, type_.subject_of(kept)
    )


def _read_remark(remark: object) -> tuple[str, tuple[Finding, ...]]:
    try:
        return _remark_text(remark), ()
    except InvalidValue as invalid:
        return "", (Finding(invalid.why, REMARK.name, values={"label": REMARK.label, **invalid.values}),)


def _remark_text(remark: object) -> str:
    if not isinstance(remark, str):
        raise InvalidValue(remark, "answer.not_a_text")
    return read_text(remark, REMARK.limit or 1000)


def _rules(case: Case) -> tuple[Finding, ...]:
    return tuple(finding for rule in RULES if (finding := rule(case)))


def _refusals(type_: EducationType, details: Details, law: Law) -> tuple[Finding, ...]:
    try:
        there = [refusal for refusal in type_.refusals if refusal.is_there(details, law)]
    except Exception as fault:
        return (_unavailable(type_, fault),)
    return tuple(Finding(refusal.rule, refusal.at, own_words=refusal.sentence) for refusal in there)


def _hours(type_: EducationType, details: Details, law: Law) -> tuple[Hours | None, tuple[Finding, ...]]:
    try:
        hours = details.credit_hours(law)
    except Exception as fault:
        return None, (_unavailable(type_, fault),)
    if type(hours) is not Hours or not 0 <= hours.tenths <= MOST_TENTHS:
        return None, (_unavailable(type_, TypeError(f"credit_hours gave {type(hours).__name__}")),)
    if not hours:
        return hours, (Finding("hours.none", severity=Severity.WARNING, values={"label": type_.label}),)
    return hours, ()


def _unavailable(type_: EducationType, fault: Exception) -> Finding:
    """A plugin that errs refuses its own type and nothing else; what it raised may hold answers, so only its kind is logged."""
    log.error("education type %s failed: %s", type_.code, type(fault).__name__)
    return Finding("type.unavailable", values={"label": type_.label})
