"""The end record: the one place from which readers start, so there must be exactly one (APPNOTE 4.3.16)."""

import re
from struct import Struct

from attrs import frozen

from cetms_core.attachments.fault import refusal
from cetms_core.attachments.window import Window

MOST_MEMBERS = 200
UNKNOWN_SHORT, UNKNOWN_LONG = 0xFFFF, 0xFFFFFFFF
"""What stands in a field whose value is in a zip64 record instead; no attachment needs one."""

_RECORD = Struct("<4s4H2LH")
_SIGNATURE = b"PK\x05\x06"
_ANY_HEADER = re.compile(rb"PK(\x01\x02|\x03\x04|\x05\x06|\x06[\x06\x07])")
_LONGEST_COMMENT = 65_535
_LOCATOR_SIZE = 20


@frozen
class Directory:
    """Where the list of members lies, in bytes, and how many it has."""

    start: int
    end: int
    count: int


def hides_archive(file: Window) -> bool:
    """Whether a zip reader would find an archive in a file that is something else."""
    return _SIGNATURE + bytes(4) in file.tail(_RECORD.size + _LONGEST_COMMENT)


def find_directory(file: Window) -> Directory:
    """The directory that the only end record points to.

    Raises:
        Refused: if there is none or more than one, or what it says isn't so.
    """
    tail = file.tail(_RECORD.size + _LONGEST_COMMENT)
    place = _only_end(tail)
    _, disk, first_disk, here, count, size, start, _ = _RECORD.unpack_from(tail, place)
    if UNKNOWN_SHORT in (here, count) or UNKNOWN_LONG in (size, start) or _has_locator(tail, place):
        raise refusal("attachment.archive_zip64")
    if disk or first_disk or here != count:
        raise refusal("attachment.archive_split")
    if count > MOST_MEMBERS:
        raise refusal("attachment.archive_too_many", limit=MOST_MEMBERS)
    end = file.size - len(tail) + place
    if start + size != end:
        raise refusal("attachment.extra_bytes")
    return Directory(start, end, count)


def _only_end(tail: bytes) -> int:
    """The place in `tail` of the one end record whose comment reaches the end of the file."""
    found = [match.start() for match in re.finditer(re.escape(_SIGNATURE), tail)]
    places = [place for place in found if _reaches_end(tail, place)]
    if not places:
        raise refusal("attachment.extra_bytes" if found else "attachment.damaged")
    if len(places) > 1 or _ANY_HEADER.search(tail, places[0] + _RECORD.size):
        raise refusal("attachment.hides_archive")
    return places[0]


def _reaches_end(tail: bytes, place: int) -> bool:
    comment = place + _RECORD.size
    return comment + int.from_bytes(tail[comment - 2 : comment], "little") == len(tail)


def _has_locator(tail: bytes, place: int) -> bool:
    """Whether a pointer to a second, larger end record stands before the one at `place`."""
    return tail.startswith(b"PK\x06\x07", max(0, place - _LOCATOR_SIZE))
