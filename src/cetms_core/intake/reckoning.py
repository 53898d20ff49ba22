"""核对学时: what stored answers are worth now, beside what they were worth when they were declared."""

from cetms_core.domain.declaration import Answers, Declaration
from cetms_core.domain.hours import Hours
from cetms_core.education_types import EducationType
from cetms_core.findings import Finding, Severity
from cetms_core.intake.current import current
from cetms_core.intake.plugin import alarm, hours_of, named, refusals_of
from cetms_core.intake.structure import structure
from cetms_core.law import Law

FOR_THE_REVIEWER = frozenset({"approval.hours_differ", "approval.not_accepted_now"})
"""What a reviewer may overrule by crediting the hours as they were declared; the rest bars the way."""

UNREADABLE = frozenset({"type.unavailable", "type.newer_version", "type.answers_too_old"})
"""What is wrong with the plugin or the form, not with the answers."""


def reckon_again(
    type_: EducationType, law: Law, declaration: Declaration, severity: Severity = Severity.ERROR
) -> tuple[Finding, ...]:
    """In what the type and the law of today differ from what was declared; nothing when they agree."""
    now = reckoned(type_, law, declaration)
    if isinstance(now, Hours):
        return _difference(declaration.hours, now, severity)
    if any(finding.rule in UNREADABLE for finding in now):
        return now
    return (Finding("approval.not_accepted_now", severity=severity, values={"because": now}),)


def reckoned(type_: EducationType, law: Law, declaration: Declaration) -> Hours | tuple[Finding, ...]:
    """What the stored answers are worth by the type and the law of today, or why nothing."""
    answers = current(type_, declaration.schema_version, declaration.answers)
    if isinstance(answers, Finding):
        return (answers,)
    with alarm.patience(named(type_)):
        return _reckoned(type_, law, answers)


def _reckoned(type_: EducationType, law: Law, answers: Answers) -> Hours | tuple[Finding, ...]:
    details = structure(type_).read(answers)
    if isinstance(details, tuple):
        return details
    if doubts := refusals_of(type_, details, law):
        return doubts
    hours, doubts = hours_of(type_, details, law)
    return doubts if hours is None else hours


def _difference(declared: Hours | None, now: Hours, severity: Severity) -> tuple[Finding, ...]:
    if declared == now:
        return ()
    because = "" if declared is None else declared.explanation
    values = {"declared": declared, "now": now, "before": because, "after": now.explanation}
    return (Finding("approval.hours_differ", severity=severity, values=values),)
