"""A chain of events: each line's hash covers the line before it, so that none can be changed alone."""

from hashlib import sha256
from json import JSONEncoder

from attrs import frozen

from cetms_core.audit.record import fields_of
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


@frozen
class Head:
    """Where a chain ends: kept beside it, on the row that each new line takes."""

    about: str
    sequence: int
    hash: str


def link_hash(before: str, sequence: int, fields: tuple[str, ...]) -> str:
    """SHA-256 over the hash before it and the line as a JSON list in ASCII: its number, then its fields."""
    line = WRITTEN.encode((sequence, *fields))
    return sha256(bytes.fromhex(before) + line.encode("ascii")).hexdigest()


def next_link(head: Head | None, event: Event) -> Link:
    """The line that an event becomes after `head`."""
    before, sequence = (BEGINNING, 1) if head is None else (head.hash, head.sequence + 1)
    fields = fields_of(event)
    return Link(sequence, fields, link_hash(before, sequence, fields))
