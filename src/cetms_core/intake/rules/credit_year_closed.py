"""计入年度已截止: the year takes no more declarations."""

from cetms_core.findings import Finding
from cetms_core.intake.case import Case


def credit_year_closed(case: Case) -> Finding | None:
    """当年学时当年完成，以前年度不能补报 (HN-PDS); the last day itself is in time."""
    window = case.circumstances.window
    if not window.has_closed(case.circumstances.today):
        return None
    return Finding("year.closed", "year", values={"year": case.year, "closed": window.closes_on})
