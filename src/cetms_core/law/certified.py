"""认定学时: hours that no table computes, read off a document and confirmed by the reviewer."""

from datetime import date

from cetms_core.domain.explanation import Cell, Term
from cetms_core.domain.hours import Hours


def certified(hours: Hours, *, by: str, basis: str, since: date | None, confidence: str) -> Hours:
    """`hours` as the document states them: who certified them takes the place of the table's column.

    For types whose figure is unknown or is left to the certifying body; never for a figure that a table has.
    """
    cell = Cell(f"按证明材料认定，认定单位：{by}", "", basis, since, confidence)
    return Hours.of(hours.tenths, (Term(hours.tenths, cell),))
