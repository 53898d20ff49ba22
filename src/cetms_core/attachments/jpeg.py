"""JPEG (ITU-T T.81): markers are walked from start to end, and nothing may hide behind the end."""

import re
from collections.abc import Iterator
from itertools import islice

from cetms_core.attachments.fault import refusal
from cetms_core.attachments.picture import refuse_dimensions
from cetms_core.attachments.window import PIECE, Window

MOST_SEGMENTS = 1_000
"""Of one picture; 20 MiB of metadata take 320, progressive scans some 60 more."""

MOST_PICTURES = 8
"""Phones append previews and gain maps as further whole pictures (CIPA DC-007)."""

MOST_PADDING = 65_536
"""In bytes; some phones fill the last block with zeros."""

_START = b"\xff\xd8\xff"
_AGAIN, _END, _SCAN = 0xD8, 0xD9, 0xDA
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_MARKER = re.compile(rb"\xff([\x02-\xcf\xd8-\xfe])")
"""Within a scan 0xFF 0x00 is a byte of the picture and 0xFF 0xD0 to 0xD7 are restarts: no markers."""


def inspect_jpeg(file: Window) -> None:
    """Let a whole JPEG pass.

    A moving photograph is refused, too: its film holds voices and faces that prove nothing, and no reviewer sees it.

    Raises:
        Refused: if it is damaged, too large to show, or followed by something else.
    """
    end = 0
    for _ in range(MOST_PICTURES):
        end = _behind_padding(file, _end_of_picture(file, end))
        if end == file.size:
            return
        if file.up_to(end, len(_START)) != _START:
            break
    raise refusal("attachment.motion_photo" if _is_film(file, end) else "attachment.extra_bytes")


def _end_of_picture(file: Window, start: int) -> int:
    markers, position = [], start
    for marker, position in islice(_segments(file, start + 2), MOST_SEGMENTS):
        markers.append(marker)
        if marker in _FRAMES:
            size = file.at(position + 3, 4)
            refuse_dimensions(int.from_bytes(size[2:], "big"), int.from_bytes(size[:2], "big"))
    frames = sum(marker in _FRAMES for marker in markers)
    if markers[-1] != _END or _SCAN not in markers or frames != 1:
        raise refusal("attachment.damaged")
    return position


def _segments(file: Window, position: int) -> Iterator[tuple[int, int]]:
    """Each marker with the offset behind it, up to the end of the picture."""
    while True:
        marker, position = _next_marker(file, position)
        yield marker, position
        if marker == _END:
            return
        length = int.from_bytes(file.at(position, 2), "big")
        if marker == _AGAIN or length < 2:
            raise refusal("attachment.damaged")
        position += length


def _next_marker(file: Window, position: int) -> tuple[int, int]:
    while len(piece := file.up_to(position, PIECE)) > 1:
        if found := _MARKER.search(piece):
            return found[1][0], position + found.end()
        position += len(piece) - 1
    raise refusal("attachment.damaged")


def _behind_padding(file: Window, position: int) -> int:
    piece = file.up_to(position, MOST_PADDING)
    return position + len(piece) - len(piece.lstrip(b"\0"))


def _is_film(file: Window, position: int) -> bool:
    """Whether a film begins here (ISO/IEC 14496-12), as phones append one to a moving photograph.

    The zeros with which it begins were taken for padding.
    """
    return b"ftyp" in file.up_to(position, 8)
