"""What a year demands: so many hours in all, and so many of each subject."""

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from math import ceil

from attrs import field, frozen

from cetms_core.domain.explanation import Cell, Term
from cetms_core.domain.hours import Hours
from cetms_core.domain.subject import Subject
from cetms_core.domain.title import TitleLevel
from cetms_core.errors import DefinitionError
from cetms_core.law.confidence import Confidence, is_known


def _each(hours: "Mapping[Subject, int] | Mapping[TitleLevel, int]") -> Mapping[object, Hours]:
    return {key: Hours(figure) for key, figure in hours.items()}


@frozen(kw_only=True)
class Requirement:
    """年度学时要求.

    A floor is a number of hours that a subject must reach; a share is the part of the year's hours that it must make up.
    With floors, the hours of other subjects count in full; with a share, only as far as they leave the subject its part.

    Raises:
        DefinitionError: if floors ask for more than the total, a share lies outside 0 to 1, or it ends before it begins.
    """

    total: Hours = field(converter=Hours)
    """For everyone, or for whoever has a title that `by_title` does not name."""

    floors: Mapping[Subject, Hours] = field(factory=dict, converter=_each, hash=False)
    shares: Mapping[Subject, Fraction] = field(factory=dict, hash=False)
    by_title: Mapping[TitleLevel, Hours] = field(factory=dict, converter=_each, hash=False)
    """The total for holders of a title of this level, where the law tells them apart."""

    since: date | None
    """The day from which it holds, None where nobody knows; a credit year is judged by what held on its 1 January."""

    until: date | None = None
    """The last day on which it holds; None while it is in force."""

    basis: str
    confidence: Confidence

    def __attrs_post_init__(self) -> None:
        if not (self.basis and is_known(self.confidence)):
            raise DefinitionError("a requirement needs a basis and a confidence (A, B, C or U)")
        if any(not 0 < share <= 1 for share in self.shares.values()) or sum(self.shares.values()) > 1:
            raise DefinitionError(f"{self.basis}: shares are parts of 1, such as Fraction(2, 3)")
        if Hours.total(self.floors.values()) > min([self.total, *self.by_title.values()]):
            raise DefinitionError(f"{self.basis}: the floors ask for more hours than the total")
        if self.since and self.until and self.until < self.since:
            raise DefinitionError(f"{self.basis}: it ends before it begins")

    def is_in_force(self, day: date) -> bool:
        """Whether it holds on `day`."""
        return (self.since or date.min) <= day <= (self.until or date.max)

    def total_for(self, title: TitleLevel | None) -> Hours:
        """How many hours in all for a holder of such a title."""
        hours = self.total if title is None else self.by_title.get(title, self.total)
        return self._explained(hours.tenths, "年度要求", title if title in self.by_title else None)

    def floor(self, subject: Subject, title: TitleLevel | None = None) -> Hours:
        """The least that `subject` must have, by floor or by share; 0 where the law names none."""
        share = ceil(self.shares.get(subject, Fraction()) * self.total_for(title).tenths)
        tenths = max(self.floors.get(subject, Hours(0)).tenths, share)
        return self._explained(tenths, f"{subject}年度要求", None) if tenths else Hours(0)

    def _explained(self, tenths: int, column: str, title: TitleLevel | None) -> Hours:
        cell = Cell(column, title or "", self.basis, self.since, self.confidence)
        return Hours.of(tenths, (Term(tenths, cell),))
