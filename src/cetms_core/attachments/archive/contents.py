"""Contents: each member is unpacked piece by piece, to nowhere, to see that it is what the directory says."""

import zlib
from collections.abc import Iterator

from cetms_core.attachments.archive.directory import STORED, Member
from cetms_core.attachments.archive.kinds import addition_of_desktop
from cetms_core.attachments.fault import fault
from cetms_core.attachments.filename import extension, shown
from cetms_core.attachments.window import PIECE, Window
from cetms_core.findings import Finding

_PACKED_DOCUMENTS = ("ofd", "doc", "docx", "xls", "xlsx", "wps", "et")
"""Documents that are zips inside, or are often found to be one under the older name."""

_ZIP = b"PK\x03\x04"
_DISGUISED = (b"MZ", b"\x7fELF", b"#!", b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b", b"X5O!P%", _ZIP)
"""How programs and archives begin; the last but one is the harmless program by which virus scanners are tested."""


def content_findings(file: Window, member: Member, start: int) -> Iterator[Finding]:
    """Whether the data at `start` unpack to what was announced, and don't begin like a program."""
    opening, size, checksum = b"", 0, 0
    try:
        for piece in _unpacked(file, member, start):
            opening, size, checksum = (opening + piece)[:8], size + len(piece), zlib.crc32(piece, checksum)
            if size > member.size:
                break
    except zlib.error:
        size = -1
    if (size, checksum) != (member.size, member.checksum):
        yield fault("attachment.member_damaged", name=shown(member.name))
    elif opening and not _may_begin(member, opening):
        yield fault("attachment.member_disguised", name=shown(member.name))


def _unpacked(file: Window, member: Member, start: int) -> Iterator[bytes]:
    pieces = file.pieces(start, start + member.packed)
    return pieces if member.method == STORED else _inflated(pieces)


def _inflated(pieces: Iterator[bytes]) -> Iterator[bytes]:
    """What deflated `pieces` unpack to, never more than a piece at a time.

    Raises:
        zlib.error: if they are not one whole stream and nothing else.
    """
    inflater = zlib.decompressobj(-zlib.MAX_WBITS)
    for packed in pieces:
        yield inflater.decompress(packed, PIECE)
        while inflater.unconsumed_tail:
            yield inflater.decompress(inflater.unconsumed_tail, PIECE)
        if inflater.unused_data:
            break
    yield inflater.flush()
    if not inflater.eof or inflater.unused_data:
        raise zlib.error


def _may_begin(member: Member, opening: bytes) -> bool:
    if addition := addition_of_desktop(member):
        return opening.startswith(addition)
    if opening.startswith(_ZIP) and extension(member.name) in _PACKED_DOCUMENTS:
        return True
    return not opening.startswith(_DISGUISED)
