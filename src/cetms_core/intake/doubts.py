"""What only a human being can judge: warnings, shown to whoever decides."""

from datetime import date

from cetms_core.domain.declaration import Declaration
from cetms_core.domain.hours import Hours
from cetms_core.domain.identity import id_number_warnings
from cetms_core.domain.professional import Professional
from cetms_core.findings import Finding, Severity
from cetms_core.jurisdictions import Window


def registration_doubts(professional: Professional, today: date) -> tuple[Finding, ...]:
    """What is odd about a person's ID number, seen beside what the person says of sex and birth."""
    return id_number_warnings(
        professional.id_number, today=today, sex=professional.sex, birth_month=professional.birth_month
    )


def declaration_doubts(declaration: Declaration) -> tuple[Finding, ...]:
    """What is odd about a declaration that waits."""
    return worth_nothing(declaration.type_label, declaration.hours)


def closing_doubts(year: int, window: Window, today: date) -> tuple[Finding, ...]:
    """In the last days of a year the reviewer is told that it is time to decide."""
    if not window.closes_soon(today):
        return ()
    rule = "approval.closes_soon" if window.late_decisions_count else "year.decisions_close_soon"
    values = {"year": year, "closes": window.closes_on}
    return (Finding(rule, "year", severity=Severity.WARNING, values=values),)


def worth_nothing(label: str, hours: Hours | None) -> tuple[Finding, ...]:
    """For what the law gives no hour to; the hours' own explanation says why."""
    if hours is None or hours.tenths:
        return ()
    values = {"label": label, "because": hours.explanation}
    return (Finding("hours.none", severity=Severity.WARNING, values=values),)
