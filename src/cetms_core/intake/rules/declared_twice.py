"""重复申报: the same thing, in the same credit year, once more."""

from cetms_core.findings import Finding
from cetms_core.intake.case import Case, Earlier


def declared_twice(case: Case) -> Finding | None:
    """One thing counts once a year; two years of one project are two things."""
    if case.answers is None or not case.type.identified_by:
        return None
    if not any(_is_the_same(case, earlier) for earlier in case.circumstances.earlier):
        return None
    return Finding(
        "declaration.declared_twice", case.type.identified_by[0], values={"label": case.type.label}
    )


def _is_the_same(case: Case, earlier: Earlier) -> bool:
    assert case.answers is not None
    if (earlier.type, earlier.year) != (case.type.code, case.year):
        return False
    return all(earlier.answers.get(name) == case.answers[name] for name in case.type.identified_by)
