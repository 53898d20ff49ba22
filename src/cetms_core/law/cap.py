"""封顶: the most that counts, of one item, of one type in a year, or of one subject in a year."""

from attrs import field, frozen

from cetms_core.domain.hours import Hours
from cetms_core.domain.subject import Subject


@frozen
class Cap:
    """How many hours count at most; what is beyond is cut from the year's account, and given back when there is room.

    Without a type it is for all types together, without a subject for all subjects.
    """

    most: Hours = field(converter=Hours)
    basis: str
    confidence: str
    type: str = ""
    """Code of the one type that it is for."""

    subject: Subject | None = None
    of_each_item: bool = False
    """Whether it cuts each item by itself, instead of the year's sum."""

    def covers(self, type: str, subject: Subject) -> bool:
        """Whether an item of this type and subject falls under it."""
        return self.type in ("", type) and self.subject in (None, subject)
