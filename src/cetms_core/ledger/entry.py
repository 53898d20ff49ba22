"""A line of the year's account: written once, never changed, answered only by further lines."""

from datetime import datetime
from enum import StrEnum

from attrs import field, frozen

from cetms_core.domain.declaration import Declaration
from cetms_core.domain.hours import Hours
from cetms_core.domain.subject import Subject


class EntryKind(StrEnum):
    """Why a line was written."""

    AWARD = "计入"
    REVERSAL = "冲回"


@frozen
class Entry:
    """So many hours to one subject of one credit year, with the terms that they are the sum of."""

    person_id: str
    declaration_id: str
    round: int
    """Of the declaration: an award is unique by declaration, round and kind."""

    kind: EntryKind
    year: int
    subject: Subject
    hours: Hours
    """Negative on a reversal."""

    at: datetime
    reason: str = field(default="", repr=False)


def award(declaration: Declaration, *, at: datetime) -> Entry:
    """The line that an approved declaration is worth."""
    assert declaration.hours is not None
    return _entry(declaration, EntryKind.AWARD, declaration.hours, at, "")


def reversal(declaration: Declaration, *, at: datetime, reason: str) -> Entry:
    """The line that takes an award back."""
    assert declaration.hours is not None
    return _entry(declaration, EntryKind.REVERSAL, declaration.hours * -1, at, reason)


def _entry(declaration: Declaration, kind: EntryKind, hours: Hours, at: datetime, reason: str) -> Entry:
    assert declaration.subject is not None
    return Entry(
        declaration.person_id,
        declaration.id,
        declaration.round,
        kind,
        declaration.year,
        declaration.subject,
        hours,
        at,
        reason,
    )
