"""核减: fewer hours than were declared, explained by what the reviewer took off."""

from cetms_core.domain.explanation import Cell, Term
from cetms_core.domain.hours import Hours


def lowered(declared: Hours, to: Hours) -> Hours:
    """`to`, as the terms of what was declared and one that takes off the rest; why stands in the history."""
    cell = Cell("审核核减", f"申报 {declared} 学时", "", None)
    return Hours.of(to.tenths, (*declared.terms, Term(to.tenths - declared.tenths, cell)))
