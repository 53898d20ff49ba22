"""重复申报: the same thing, in the same credit year, once more."""

from cetms_core.findings import Finding
from cetms_core.intake.canonical import written_answer
from cetms_core.intake.case import Case, Earlier


def declared_twice(case: Case) -> Finding | None:
    """One thing counts once a year; two years of one project are two things."""
    type_, details = case.type, case.details
    if not case.circumstances.earlier or details is None or not type_.identified_by:
        return None
    own = type_.same_thing({name: written_answer(getattr(details, name)) for name in type_.identified_by})
    if not any(_is_the_same(case, own, each) for each in case.circumstances.earlier):
        return None
    return Finding("declaration.declared_twice", type_.identified_by[0], values={"label": type_.label})


def _is_the_same(case: Case, own: str, earlier: Earlier) -> bool:
    its_own = (earlier.type, earlier.year) == (case.type.code, case.year)
    return its_own and case.type.same_thing(earlier.answers) == own
