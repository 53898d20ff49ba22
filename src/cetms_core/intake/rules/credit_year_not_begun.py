"""计入年度尚未开始: nobody has learned anything in a year to come."""

from cetms_core.findings import Finding
from cetms_core.intake.case import Case


def credit_year_not_begun(case: Case) -> Finding | None:
    """A credit year takes declarations from its 1 January."""
    if case.year <= case.circumstances.today.year:
        return None
    return Finding("year.not_begun", "year", values={"year": case.year})
