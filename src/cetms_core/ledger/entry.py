"""A line of the year's account: written once, never changed, answered only by further lines."""

from datetime import date, datetime
from enum import StrEnum

from attrs import evolve, field, frozen

from cetms_core.domain.declaration import Declaration
from cetms_core.domain.hours import Hours
from cetms_core.domain.subject import Subject


class EntryKind(StrEnum):
    """Why a line was written."""

    AWARD = "计入"
    CUT = "核减"
    RESTORE = "恢复"
    CORRECTION = "更正"
    REVERSAL = "冲回"

    @property
    def is_about_caps(self) -> bool:
        """Whether it changes not what an item is worth, but how much of it counts."""
        return self in (EntryKind.CUT, EntryKind.RESTORE)


@frozen
class Achievement:
    """What a line is for, as caps see it; kept with the line, so that the account outlives its plugins."""

    type: str
    jurisdiction: str
    """Whose law the hours, and their caps, are by."""

    dated: date
    """The day of the evidence."""

    same_as: str = ""
    """Equal for two records of one and the same achievement; empty where there can be only one."""


@frozen
class Entry:
    """So many hours to one subject of one credit year, with the terms that they are the sum of."""

    person_id: str
    declaration_id: str
    round: int
    """Of the declaration: a line is unique by declaration, round, kind and turn."""

    kind: EntryKind
    year: int
    subject: Subject
    hours: Hours
    """Negative on a cut, on a reversal, and on a correction downwards."""

    at: datetime
    achievement: Achievement
    reason: str = field(default="", repr=False)
    turn: int = 0
    """Which cut, restoration or correction of this declaration it is; an award and its reversal come once a round."""


def award(declaration: Declaration, achievement: Achievement, *, at: datetime) -> Entry:
    """The line that an approved declaration is worth."""
    assert declaration.worth is not None
    assert declaration.subject is not None
    return Entry(
        declaration.person_id,
        declaration.id,
        declaration.round,
        EntryKind.AWARD,
        declaration.year,
        declaration.subject,
        declaration.worth,
        at,
        achievement,
    )


def reversal(awarded: Entry, worth: Hours, *, at: datetime, reason: str) -> Entry:
    """The line that takes an award back, with whatever corrected it: all that it is `worth` by now."""
    return evolve(awarded, kind=EntryKind.REVERSAL, hours=worth * -1, at=at, reason=reason)


def following(
    awarded: Entry, kind: EntryKind, hours: Hours, *, turn: int, at: datetime, reason: str
) -> Entry:
    """A later line for the same achievement."""
    return evolve(awarded, kind=kind, hours=hours, turn=turn, at=at, reason=reason)
