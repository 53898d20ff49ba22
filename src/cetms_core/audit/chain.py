"""A chain of events: each line's hash covers the line before it, so that none can be changed alone.

Of free texts the hash covers a salted commitment: whoever is erased takes the texts along, and the chain still holds.
"""

import secrets
from hashlib import sha256
from json import JSONEncoder

from attrs import frozen

from cetms_core.audit.record import FREE, fields_of
from cetms_core.domain.event import Event

WRITTEN = JSONEncoder(separators=(",", ":"))
"""Made once: a million lines are verified with it."""

BEGINNING = "0" * 64
"""What stands before the first line of every chain."""


@frozen
class Link:
    """One line of a chain, as it is kept."""

    sequence: int
    """Counts up by one, from 1, whatever the clock says."""

    fields: tuple[str, ...]
    """The texts of the event, in the order of FIELDS."""

    hash: str
    """SHA-256, in hexadecimal digits."""

    salt: str = ""
    """What keeps the free texts from being guessed; empty where there are none, or none any more."""

    words: str = ""
    """The commitment to the free texts, which the hash covers in their place; empty where there were none."""

    @property
    def is_erased(self) -> bool:
        """Whether there were free texts, and there are none any more."""
        return bool(self.words) and not (self.salt or any(self.fields[FREE:-1]) or self.fields[-1] != "{}")

    @property
    def is_sound(self) -> bool:
        """Whether the free texts are those that were committed to, or are gone; there are none without a commitment."""
        return not self.words or self.is_erased or self.words == commitment(self.salt, self.fields)


@frozen
class Head:
    """Where a chain ends: kept beside it, on the row that each new line takes."""

    about: str
    sequence: int
    hash: str


def commitment(salt: str, fields: tuple[str, ...]) -> str:
    """SHA-256 over the salt and the free texts, as a JSON list in ASCII."""
    return sha256(WRITTEN.encode((salt, *fields[FREE:])).encode("ascii")).hexdigest()


def link_hash(before: str, sequence: int, fields: tuple[str, ...], words: str = "") -> str:
    """SHA-256 over the hash before it and the line as a JSON list in ASCII: its number, then its fields.

    A commitment stands for the free texts; they are hashed themselves only where there is none.
    """
    line = WRITTEN.encode((sequence, *fields[:FREE], words) if words else (sequence, *fields))
    return sha256(bytes.fromhex(before) + line.encode("ascii")).hexdigest()


def next_link(head: Head | None, event: Event) -> Link:
    """The line that an event becomes after `head`."""
    before, sequence = (BEGINNING, 1) if head is None else (head.hash, head.sequence + 1)
    fields = fields_of(event)
    salt = secrets.token_hex(16) if event.reason or event.comments else ""
    words = commitment(salt, fields) if salt else ""
    return Link(sequence, fields, link_hash(before, sequence, fields, words), salt, words)
