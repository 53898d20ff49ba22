"""类型在本地未设立: the type is declared only where a jurisdiction offers it."""

from cetms_core.findings import Finding
from cetms_core.intake.case import Case


def not_offered_here(case: Case) -> Finding | None:
    """Some types rest on the text of one place, or of none that is known; they wait until a jurisdiction offers them."""
    if case.offered_here:
        return None
    return Finding("type.not_offered_here", values={"label": case.type.label})
