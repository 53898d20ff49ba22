"""年度截止日: how long a credit year takes declarations."""

from datetime import MAXYEAR, date, timedelta

from attrs import field, frozen

from cetms_core.errors import DefinitionError
from cetms_core.law import Confidence, is_known

COMMON_YEAR = 2001
"""One without 29 February."""

NOTICE = timedelta(days=30)
"""How long before the closing day people are warned; no law says it, so a page may say otherwise."""


@frozen
class Closing:
    """年度截止日: the last day on which a credit year takes declarations.

    Raises:
        DefinitionError: if there is no such day in every year, or the basis is missing.
    """

    month: int
    day: int
    basis: str
    confidence: Confidence
    years_after: int = 0
    """1 when the window runs on into the next year."""

    late_decisions_count: bool = True
    """Whether what was declared in time still counts when it is decided after that day."""

    made_up_since: int | None = None
    """The earliest credit year that may still be declared after its closing day; None where none may be made up."""

    notice: timedelta = field(default=NOTICE, kw_only=True)

    def __attrs_post_init__(self) -> None:
        try:
            date(COMMON_YEAR, self.month, self.day)
        except ValueError:
            raise DefinitionError(f"no year closes on {self.month}-{self.day}") from None
        if not (self.basis and is_known(self.confidence)):
            raise DefinitionError("a closing day needs a basis and a confidence (A, B, C or U)")

    def of(self, year: int) -> date:
        """The closing day of credit year `year`; that day itself is in time."""
        return date(min(year + self.years_after, MAXYEAR), self.month, self.day)

    def window(self, year: int) -> "Window":
        """The same, for one credit year."""
        made_up = self.made_up_since is not None and self.made_up_since <= year
        return Window(self.of(year), self.late_decisions_count, made_up, self.notice)


@frozen(cache_hash=True)  # what is wrong with a year is remembered by its window
class Window:
    """How long one credit year takes declarations."""

    closes_on: date
    late_decisions_count: bool = True
    can_be_made_up: bool = False
    """Whether it still takes declarations after that day."""

    notice: timedelta = NOTICE

    def has_closed(self, today: date) -> bool:
        """Whether it takes no more declarations."""
        return self.closes_on < today and not self.can_be_made_up

    def closes_soon(self, today: date) -> bool:
        """Whether the last days have begun."""
        return self.closes_on - self.notice <= today <= self.closes_on

    def decided_too_late(self, today: date) -> bool:
        """Whether an approval on that day counts no more."""
        return self.has_closed(today) and not self.late_decisions_count
