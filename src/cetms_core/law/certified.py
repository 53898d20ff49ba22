"""认定学时: hours that no table computes, read off a document and confirmed by the reviewer."""

from datetime import date
from decimal import Decimal
from functools import lru_cache

from cetms_core.domain.explanation import Cell, Term
from cetms_core.domain.hours import Hours, tenths_of
from cetms_core.law.confidence import Confidence


def certified(
    hours: int | str | Decimal | Hours, *, by: str, basis: str, since: date | None, confidence: Confidence
) -> Hours:
    """`hours` as the document states them: who certified them takes the place of the table's column.

    For types whose figure is unknown or is left to the certifying body; never for a figure that a table has.
    """
    return _certified(tenths_of(hours), by, basis, since, confidence)


# The same few bodies certify the same few hours. The key is tenths: it must not keep the declarations' own numbers alive.
@lru_cache(maxsize=8_192)
def _certified(tenths: int, by: str, basis: str, since: date | None, confidence: Confidence) -> Hours:
    return Hours.of(tenths, (Term(tenths, _certifier(by, basis, since, confidence)),))


@lru_cache(maxsize=1_024)
def _certifier(by: str, basis: str, since: date | None, confidence: Confidence) -> Cell:
    return Cell(f"按证明材料认定，认定单位：{by}", "", basis, since, confidence)
