"""A letter to be sent: written in the deciding transaction, delivered later."""

from datetime import datetime

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
