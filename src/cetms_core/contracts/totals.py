"""What a store adds up over units: kept totals, and what was posted since they were folded."""

from collections.abc import Sequence
from typing import Protocol

from cetms_core.domain.report import Grouping, Tally


class Totals(Protocol):
    """Sums over the accounts of many people; `post` and `move_employer` see to them, in the same transaction.

    A unit is an employer in a region; a row whose lines were all taken back may stay, empty.
    """

    def units(self, year: int, region: str, *, after: tuple[str, str], limit: int) -> Sequence[Tally]:
        """The units within a region, by region and employer; those behind the two of `after`."""

    def sums(self, year: int, by: Grouping, *, region: str = "", employer: str = "") -> Sequence[Tally]:
        """By code; of what lies within the region or with the employer: of the two one is given, and the other is empty.

        By region each is the region that was declared under, not one above it.
        """

    def fold(self, limit: int) -> int:
        """Adds what was posted to the kept totals: at most so many changes at once, and says how many there were."""

    def people(self, employer: str, *, after: str, limit: int) -> Sequence[str]:
        """The ids of whoever is on the employer's rolls, or once was, in their order."""
