"""Kinds of members: what a reviewer can look at, and what desktops add unasked."""

from collections.abc import Iterator

from cetms_core.attachments.archive.directory import Member
from cetms_core.attachments.fault import fault
from cetms_core.attachments.filename import extension, shown
from cetms_core.findings import Finding

PICTURES = ("jpg", "jpeg", "png", "tif", "tiff", "bmp", "webp", "heic")
DOCUMENTS = ("pdf", "ofd", "doc", "docx", "xls", "xlsx", "wps", "et", "txt")
"""OFD is the national document format (GB/T 33190); wps and et are those of a local office suite."""

ARCHIVES = frozenset(["zip", "rar", "7z", "tar", "gz", "tgz", "bz2", "xz", "cab", "iso", "arj", "lzh", "zst"])

_FILE_TYPES = (0o00, 0o04, 0o10)
"""Unsaid, folder, plain file, as Unix writes them; a link, a device or a pipe is another."""


def kind_findings(member: Member) -> Iterator[Finding]:
    """What makes a member unwelcome, by what the directory says of it."""
    if member.attributes >> 28 not in _FILE_TYPES or (member.is_folder and member.size):
        yield fault("attachment.member_special", name=shown(member.name))
    elif not member.is_folder and not addition_of_desktop(member):
        yield from _extension_findings(member)


def addition_of_desktop(member: Member) -> bytes | None:
    """How the file begins that a desktop put into the archive unasked; None for all others."""
    if len(member.names) > 1:
        return None
    folders, _, filename = member.name.rpartition("/")
    if folders.split("/")[0] == "__MACOSX" and filename.startswith("._"):
        return b"\0\5\x16\7"
    return {".DS_Store": b"\0\0\0\1Bud1", "Thumbs.db": b"\xd0\xcf\x11\xe0"}.get(filename)


def _extension_findings(member: Member) -> Iterator[Finding]:
    for name in member.names:
        if extension(name) in ARCHIVES:
            yield fault("attachment.archive_nested", name=shown(name))
        elif extension(name) not in PICTURES + DOCUMENTS:
            yield fault("attachment.member_kind", name=shown(name))
