"""计入年度即将截止: a warning, in time to act on it."""

from cetms_core.findings import Finding, Severity
from cetms_core.intake.case import Case


def credit_year_closes_soon(case: Case) -> Finding | None:
    """In the last days of a year the person is told how long it still takes declarations, and decisions."""
    window = case.circumstances.window
    if not window.closes_soon(case.circumstances.today):
        return None
    rule = "year.closes_soon" if window.late_decisions_count else "year.decisions_close_soon"
    values = {"year": case.year, "closes": window.closes_on}
    return Finding(rule, "year", severity=Severity.WARNING, values=values)
