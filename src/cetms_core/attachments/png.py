"""PNG (ISO/IEC 15948): chunks are walked with their checksums, and nothing may hide behind the last."""

from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple
from zlib import crc32

from cetms_core.attachments.fault import refusal
from cetms_core.attachments.picture import refuse_dimensions
from cetms_core.attachments.window import Window

MOST_CHUNKS = 20_000
"""At the usual 8 KiB a chunk, that is 160 MiB."""

MOST_ANCILLARY_BYTES = 4 * 1024 * 1024
"""Texts, profiles and histories beside the picture: 4 MiB, more than signed provenance takes."""

_SIGNATURE_SIZE = 8
_DEPTHS = {0: (1, 2, 4, 8, 16), 2: (8, 16), 3: (1, 2, 4, 8), 4: (8, 16), 6: (8, 16)}
"""Bit depths by colour type, table 11.1 of the standard."""


class _Chunk(NamedTuple):
    kind: bytes
    start: int
    size: int


def inspect_png(file: Window) -> None:
    """Let a whole, still PNG pass.

    Raises:
        Refused: if it is damaged, animated, too large to show, overloaded, or followed by something else.
    """
    _inspect_header(file)
    chunks = list(islice(_chunks(file), MOST_CHUNKS))
    kinds = [chunk.kind for chunk in chunks]
    if kinds[-1] != b"IEND" or b"IDAT" not in kinds or kinds.count(b"IHDR") != 1:
        raise refusal("attachment.damaged")
    if b"acTL" in kinds:
        raise refusal("attachment.animated")
    if sum(chunk.size for chunk in chunks if chunk.kind[:1].islower()) > MOST_ANCILLARY_BYTES:
        raise refusal("attachment.overloaded")
    if chunks[-1].start + 4 != file.size:
        raise refusal("attachment.extra_bytes")


def _inspect_header(file: Window) -> None:
    header = file.at(_SIGNATURE_SIZE, 21)
    depth, colour, compression, filtering, interlace = header[16:]
    sane = depth in _DEPTHS.get(colour, ()) and not compression and not filtering and interlace in (0, 1)
    if not header.startswith(b"\0\0\0\rIHDR") or not sane:
        raise refusal("attachment.damaged")
    refuse_dimensions(int.from_bytes(header[8:12], "big"), int.from_bytes(header[12:16], "big"))


def _chunks(file: Window) -> Iterator[_Chunk]:
    """Each chunk with the offset and size of its contents, in bytes, up to the last one."""
    kind, position = b"", _SIGNATURE_SIZE
    while kind != b"IEND":
        opening = file.at(position, 8)
        size, kind = int.from_bytes(opening[:4], "big"), opening[4:]
        if not kind.isalpha() or (kind == b"IEND" and size):
            raise refusal("attachment.damaged")
        _inspect_checksum(file, position + 4, position + 8 + size)
        yield _Chunk(kind, position + 8, size)
        position += 12 + size


def _inspect_checksum(file: Window, start: int, end: int) -> None:
    checksum = 0
    for piece in file.pieces(start, end):
        checksum = crc32(piece, checksum)
    if file.at(end, 4) != checksum.to_bytes(4, "big"):
        raise refusal("attachment.damaged")
