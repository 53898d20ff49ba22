"""What can be used once: the answer to a captcha, the link of a reset."""

from datetime import datetime
from enum import StrEnum

from attrs import field, frozen


class TicketKind(StrEnum):
    """What it is good for."""

    CAPTCHA = "captcha"
    RESET = "reset"


@frozen
class Ticket:
    """Kept until it is used, or runs out."""

    kind: TicketKind
    key: str = field(repr=False)
    """What finds it; of a secret token, its hash alone."""

    expires: datetime
    holder: str = ""
    """The id of the person whom it is for."""

    text: str = field(default="", repr=False)
    """What the picture shows."""
