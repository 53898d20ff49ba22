"""任职经历: on whose rolls a person stood, and when; hours stay with the person, requirements follow the employer."""

from collections.abc import Sequence
from datetime import date

from attrs import frozen


@frozen
class Employment:
    """One stretch of time on the rolls of one employer."""

    person_id: str
    employer: str
    region: str
    """Where the employer lay at that time."""

    since: date | None
    """The first day, in Beijing; None where nobody wrote it down."""

    until: date | None = None
    """The first day no more; None while it lasts."""


def at_the_end_of(year: int, employments: Sequence[Employment]) -> Employment | None:
    """Who was the employer on 31 December, or the last one before; where all began later, the first one.

    A year's requirement is that of this employer.
    """
    begun = [each for each in employments if (each.since or date.min) <= date(year, 12, 31)]
    found = begun[-1:] or employments[:1]
    return found[0] if found else None
