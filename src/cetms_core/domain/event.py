"""What happened: who did what, in which role, when and why; written once and never changed."""

from collections.abc import Mapping
from datetime import datetime

from attrs import field, frozen

from cetms_core.domain.actor import Actor

ERASED = "identity.erased"
"""The line that says that somebody's identity was erased, and with it the free texts of the lines before."""


@frozen
class Event:
    """One line of the history of a person or of an organisation."""

    about: str
    """The person's id, or the organisation's code."""

    record: str
    """The id of the declaration, or what else it was about: `registration`, `profile`, `password`."""

    name: str
    """What was done, as its permission line names it: `declaration.approved`."""

    actor: Actor
    at: datetime
    before: str = ""
    after: str = ""
    reason: str = field(default="", repr=False)
    comments: Mapping[str, str] = field(factory=dict, repr=False, hash=False)
