"""The directory: one entry for each member of an archive (APPNOTE 4.3.12)."""

from struct import Struct

from attrs import field, frozen

from cetms_core.attachments.archive.encoding import readings
from cetms_core.attachments.archive.end import UNKNOWN_LONG, Directory
from cetms_core.attachments.archive.extra import unicode_names
from cetms_core.attachments.fault import refusal
from cetms_core.attachments.window import Window

_ENTRY = Struct("<4s4x2H4x3L4H2x2L")
_UTF8 = 0x0800
STORED, DEFLATED = 0, 8


@frozen
class Member:
    """What the directory says of one member; sizes and offsets in bytes."""

    raw_name: bytes = field(repr=False)
    names: tuple[str, ...] = field(repr=False)
    """Its name as the readers of this world show it: one, or two where they disagree."""

    flags: int
    method: int
    checksum: int
    packed: int
    size: int
    attributes: int
    offset: int

    @property
    def name(self) -> str:
        """The name that most readers show."""
        return self.names[-1]

    @property
    def is_encrypted(self) -> bool:
        """By the traditional or the strong way, or with its header masked (APPNOTE 4.4.4)."""
        return bool(self.flags & 0x2041)

    @property
    def is_folder(self) -> bool:
        """Whether it only makes a folder."""
        return self.raw_name.endswith(b"/")


def read_members(file: Window, directory: Directory) -> tuple[Member, ...]:
    """Every member that the directory lists.

    Raises:
        Refused: if the directory is damaged, or longer or shorter than it says.
    """
    members, position = [], directory.start
    for _ in range(directory.count):
        member, position = _read_member(file, position)
        members.append(member)
    if position != directory.end:
        raise refusal("attachment.damaged")
    return tuple(members)


def _read_member(file: Window, position: int) -> tuple[Member, int]:
    """The member listed at `position`, and the place of the next."""
    signature, *facts = _ENTRY.unpack(file.at(position, _ENTRY.size))
    name_size, extra_size, comment_size, disk = facts[5:9]
    if signature != b"PK\x01\x02" or disk:
        raise refusal("attachment.damaged")
    raw_name = file.at(position + _ENTRY.size, name_size)
    extra = file.at(position + _ENTRY.size + name_size, extra_size)
    names = dict.fromkeys([*readings(raw_name, utf8=bool(facts[0] & _UTF8)), *unicode_names(extra, raw_name)])
    member = Member(raw_name, tuple(names), *facts[:5], *facts[9:])
    if UNKNOWN_LONG in (member.packed, member.size, member.offset):
        raise refusal("attachment.archive_zip64")
    return member, position + _ENTRY.size + name_size + extra_size + comment_size
