"""Extra fields: what writers add to a member's header (APPNOTE 4.5), and what may be in them."""

from collections.abc import Iterator
from struct import unpack_from
from zlib import crc32

from cetms_core.attachments.fault import refusal

MOST_EXTRA_BYTES = 4_096
"""Of one header; time stamps, owners and a Unicode name take a few hundred."""

_ZIP64, _UNICODE_NAME = 0x0001, 0x7075


def unicode_names(extra: bytes, raw_name: bytes) -> Iterator[str]:
    """The names in UTF-8 that some writers put beside `raw_name` (APPNOTE 4.6.9), and some readers prefer.

    Raises:
        Refused: if there is a zip64 field, which can contradict the plain sizes, or too much of anything.
    """
    for kind, content in _fields(extra):
        if kind == _ZIP64:
            raise refusal("attachment.archive_zip64")
        if kind == _UNICODE_NAME and content[1:5] == crc32(raw_name).to_bytes(4, "little"):
            yield content[5:].decode("utf-8", "replace")


def _fields(extra: bytes) -> Iterator[tuple[int, bytes]]:
    """Each field's kind and content; a rest too short for one is padding."""
    if len(extra) > MOST_EXTRA_BYTES:
        raise refusal("attachment.overloaded")
    place = 0
    while place + 4 <= len(extra):
        kind, size = unpack_from("<HH", extra, place)
        yield kind, extra[place + 4 : place + 4 + size]
        place += 4 + size
