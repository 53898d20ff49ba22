"""重复申报: the same thing, in the same credit year, once more."""

from cetms_core.findings import Finding
from cetms_core.intake.canonical import written_answer
from cetms_core.intake.case import Case, Earlier


def declared_twice(case: Case) -> Finding | None:
    """One thing counts once a year; two years of one project are two things."""
    earlier = case.circumstances.earlier
    if not earlier or case.details is None or not case.type.identified_by:
        return None
    if not any(_is_the_same(case, each) for each in earlier):
        return None
    return Finding(
        "declaration.declared_twice", case.type.identified_by[0], values={"label": case.type.label}
    )


def _is_the_same(case: Case, earlier: Earlier) -> bool:
    if (earlier.type, earlier.year) != (case.type.code, case.year):
        return False
    names = case.type.identified_by
    return all(earlier.answers.get(name) == written_answer(getattr(case.details, name)) for name in names)
