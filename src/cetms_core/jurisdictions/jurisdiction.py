"""辖区: whose rules hold, said once and only where they differ from those above."""

from collections.abc import Mapping
from datetime import MAXYEAR, date

from attrs import field, frozen

from cetms_core.domain.approval_step import ApprovalStep
from cetms_core.errors import DefinitionError
from cetms_core.law import Dated, Requirement

COMMON_YEAR = 2001
"""One without 29 February."""


@frozen
class Closing:
    """年度截止日: the last day on which a credit year takes declarations.

    Raises:
        DefinitionError: if there is no such day in every year.
    """

    month: int
    day: int
    basis: str
    confidence: str
    years_after: int = 0
    """1 when the window runs on into the next year."""

    def __attrs_post_init__(self) -> None:
        try:
            date(COMMON_YEAR, self.month, self.day)
        except ValueError:
            raise DefinitionError(f"no year closes on {self.month}-{self.day}") from None

    def of(self, year: int) -> date:
        """The closing day of credit year `year`; that day itself is in time."""
        return date(min(year + self.years_after, MAXYEAR), self.month, self.day)


@frozen
class Jurisdiction:
    """One page of the tree nation > province > city: it says only what differs from the page above."""

    code: str
    """GB/T 2260: 100000 the nation, 410000 Henan, 410400 Pingdingshan."""

    label: str
    above: str | None = None
    """Code of the page above; None for the nation."""

    requirements: tuple[Requirement, ...] = ()
    chain: tuple[ApprovalStep, ...] = ()
    closing: Closing | None = None
    tables: Mapping[Dated, Dated] = field(factory=dict, hash=False)
    """Its own table in place of a type's."""
