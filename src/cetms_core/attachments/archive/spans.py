"""Spans: where each member lies; together they must cover the archive without gap or overlap."""

from collections.abc import Iterable, Iterator
from struct import Struct

from cetms_core.attachments.archive.directory import Member
from cetms_core.attachments.archive.extra import unicode_names
from cetms_core.attachments.fault import refusal
from cetms_core.attachments.filename import shown
from cetms_core.attachments.window import Window

_LOCAL = Struct("<4s2x2H4x3L2H")
_DESCRIPTOR = Struct("<3L")
_DESCRIPTOR_SIGNATURE = b"PK\x07\x08"
_SIZES_FOLLOW = 0x0008
_MEANINGFUL_FLAGS = 0x2849
"""Encryption, sizes that follow the data, UTF-8 names (APPNOTE 4.4.4); others only say how it was packed."""


def spans(file: Window, members: Iterable[Member], end: int) -> Iterator[tuple[Member, int]]:
    """Each member with the offset of its packed data, in the order of the file; `end` is that of the last.

    Raises:
        Refused: if members overlap or leave a gap, or a local header contradicts the directory.
    """
    position = 0
    for member in sorted(members, key=lambda member: member.offset):
        if member.offset < position:
            raise refusal("attachment.archive_overlaps")
        if member.offset > position:
            raise refusal("attachment.extra_bytes")
        start = _packed_start(file, member)
        position = _span_end(file, member, start + member.packed)
        yield member, start
    if position != end:
        raise refusal("attachment.archive_overlaps" if position > end else "attachment.extra_bytes")


def _packed_start(file: Window, member: Member) -> int:
    header = _LOCAL.unpack(file.at(member.offset, _LOCAL.size))
    signature, flags, method, *sizes, name_size, extra_size = header
    name_start = member.offset + _LOCAL.size
    raw_name, extra = file.at(name_start, name_size), file.at(name_start + name_size, extra_size)
    same = (
        signature == b"PK\x03\x04"
        and (flags ^ member.flags) & _MEANINGFUL_FLAGS == 0
        and method == member.method
        and raw_name == member.raw_name
        and set(unicode_names(extra, raw_name)) <= set(member.names)
        and _sizes_agree(member, sizes)
    )
    if not same:
        raise refusal("attachment.archive_contradicts", name=shown(member.name))
    return name_start + len(raw_name) + len(extra)


def _sizes_agree(member: Member, sizes: list[int]) -> bool:
    """A header written before the data may leave what it can't know yet to the descriptor behind them."""
    unsaid = {0} if member.flags & _SIZES_FOLLOW else set()
    told = (member.checksum, member.packed, member.size)
    return all(size == truth or size in unsaid for size, truth in zip(sizes, told, strict=True))


def _span_end(file: Window, member: Member, packed_end: int) -> int:
    """The offset behind the data and, where one follows, its descriptor, with or without signature."""
    if not member.flags & _SIZES_FOLLOW:
        return packed_end
    truth = _DESCRIPTOR.pack(member.checksum, member.packed, member.size)
    follows = file.up_to(packed_end, 16)
    if follows == _DESCRIPTOR_SIGNATURE + truth:
        return packed_end + 16
    if not follows.startswith(truth):
        raise refusal("attachment.archive_contradicts", name=shown(member.name))
    return packed_end + 12
