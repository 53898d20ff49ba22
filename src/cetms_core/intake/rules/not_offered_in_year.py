"""类型在计入年度未设立: the type does not exist in that year."""

from cetms_core.findings import Finding
from cetms_core.intake.case import Case


def not_offered_in_year(case: Case) -> Finding | None:
    """A type is declared only for the credit years in which it is offered."""
    if case.type.is_offered_in(case.year):
        return None
    if case.type.until is not None and case.type.until < case.year:
        return Finding(
            "year.no_longer_offered", "year", values={"label": case.type.label, "until": case.type.until}
        )
    return Finding("year.not_offered", "year", values={"label": case.type.label, "since": case.type.since})
