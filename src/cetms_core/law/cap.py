"""封顶: the most that counts, of one item, of one type in a year, or of one subject in a year."""

from datetime import date

from attrs import field, frozen

from cetms_core.domain.hours import Hours
from cetms_core.domain.subject import Subject
from cetms_core.errors import DefinitionError
from cetms_core.law.confidence import Confidence, is_known


@frozen
class Cap:
    """How many hours count at most; what is beyond is cut from the year's account, and given back when there is room.

    Without a type it is for all types together, without a subject for all subjects.

    Raises:
        DefinitionError: if the basis or the confidence is missing, or it ends before it begins.
    """

    most: Hours = field(converter=Hours)
    basis: str
    confidence: Confidence
    type: str = ""
    """Code of the one type that it is for."""

    subject: Subject | None = None
    of_each_item: bool = False
    """Whether it cuts each item by itself, instead of the year's sum."""

    since: date | None = None
    """The day from which it holds; a credit year is judged by what held on its 1 January."""

    until: date | None = None
    """The last day on which it holds; None while it is in force."""

    def __attrs_post_init__(self) -> None:
        if not (self.basis and is_known(self.confidence)):
            raise DefinitionError("a cap needs a basis and a confidence (A, B, C or U)")
        if self.most < 0 or (self.since and self.until and self.until < self.since):
            raise DefinitionError(f"{self.basis}: a cap is no less than 0 and ends after it begins")

    def covers(self, type: str, subject: Subject) -> bool:
        """Whether an item of this type and subject falls under it."""
        return self.type in ("", type) and self.subject in (None, subject)

    def is_in_force(self, day: date) -> bool:
        """Whether it holds on `day`."""
        return (self.since or date.min) <= day <= (self.until or date.max)
