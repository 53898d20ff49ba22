"""A letter to be sent: written in the deciding transaction, delivered later."""

from datetime import datetime
from enum import StrEnum

from attrs import field, frozen

from cetms_core.domain.identity import EmailAddress


@frozen
class Letter:
    """One mail; it names a masked person and an event, never an ID number."""

    id: str
    """Random; the Message-ID is made of it, so that a letter sent twice is known as one."""

    to: EmailAddress
    subject: str
    text: str = field(repr=False)
    written_at: datetime
    html: str = field(default="", repr=False)
    """The same words as a page without anything that would be fetched; empty where there is text alone."""

    kind: str = ""
    """What it is about: `declaration_moved`."""

    person_id: str = ""
    """Whose letter it is: addresses are shared, and nobody proves one; empty where it is nobody's on record."""


class LetterState(StrEnum):
    """How far a letter has come."""

    WAITING = "待发送"
    FAILED = "未送达，待重试"
    SENT = "已发送"
    GIVEN_UP = "已放弃"


@frozen
class Mailing:
    """A letter in the outbox."""

    letter: Letter
    state: LetterState = LetterState.WAITING
    attempts: int = 0
    """How often the mail system refused it."""

    due_at: datetime | None = None
    """When it is to be tried next; None once it went or was given up."""

    error: str = ""
    """The kind of the last failure, and nothing of what it said: that may be personal."""

    sent_at: datetime | None = None
