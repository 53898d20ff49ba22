"""A type that is asked twice says the same twice, and leaves the answers alone that it is asked about."""

from attrs import evolve

from cetms_core.domain.declaration import Answers
from cetms_core.education_types import REMARK, Details, EducationType
from cetms_core.findings import Finding
from cetms_core.intake.assess import Assessment, assess
from cetms_core.intake.canonical import canonical
from cetms_core.intake.case import Circumstances
from cetms_core.intake.plugin import alarm, hours_of, named, refusals_of, unavailable
from cetms_core.intake.structure import RawAnswers, structure
from cetms_core.law import Law


def examine(
    type_: EducationType, law: Law, answers: RawAnswers, *, remark: object, circumstances: Circumstances
) -> Assessment:
    """What `assess` makes of the answers, over details that no plugin has had in its hands."""
    with alarm.patience(named(type_)):
        assessment = assess(type_, law, answers, remark=remark, circumstances=circumstances)
    return _untouched(assessment, answers)


def unsteady(assessment: Assessment, law: Law, answers: RawAnswers) -> tuple[Finding, ...]:
    """What is wrong when the type, asked again in the same words, says something else; it costs a second reckoning."""
    details = _afresh(assessment.type, answers)
    if details is None or assessment.hours is None:
        return ()
    doubts = refusals_of(assessment.type, details, law)
    again, _ = hours_of(assessment.type, details, law)
    if doubts or again != assessment.hours:
        return unavailable(assessment.type, "said something else when it was asked again")
    return ()


def _untouched(assessment: Assessment, answers: RawAnswers) -> Assessment:
    """The same; without hours if the type changed the details that it was asked about."""
    if assessment.details is None:
        return assessment
    kept = _afresh(assessment.type, answers)
    if kept is not None and _written(assessment.type, assessment.details) == canonical(assessment.type, kept):
        return evolve(assessment, details=kept)
    changed = unavailable(assessment.type, "changed the answers that it was asked about")
    return evolve(assessment, details=kept, hours=None, findings=assessment.findings + changed)


def _afresh(type_: EducationType, answers: RawAnswers) -> Details | None:
    asked = {name: answer for name, answer in answers.items() if name != REMARK.name}
    details = structure(type_).read(asked)
    return None if isinstance(details, tuple) else details


def _written(type_: EducationType, details: Details) -> Answers | None:
    try:
        return canonical(type_, details)
    except Exception:  # whatever stands there now, no reader wrote it
        return None
