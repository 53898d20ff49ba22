"""What a year demands: so many hours in all, and at least so many of each subject."""

from collections.abc import Mapping
from datetime import date

from attrs import field, frozen

from cetms_core.domain.hours import Hours
from cetms_core.domain.subject import Subject


def _floors(floors: Mapping[Subject, int]) -> Mapping[Subject, Hours]:
    return {subject: Hours(hours) for subject, hours in floors.items()}


@frozen
class Requirement:
    """年度学时要求: floors, not shares; more public hours never replace professional ones."""

    total: Hours = field(converter=Hours)
    floors: Mapping[Subject, Hours] = field(converter=_floors, hash=False)
    since: date
    """The day from which it holds; a credit year is judged by what held on its 1 January."""

    basis: str
    confidence: str

    def floor(self, subject: Subject) -> Hours:
        """The least that `subject` must have; 0 where the law names none."""
        return self.floors.get(subject, Hours(0))
