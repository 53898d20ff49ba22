"""The listing: what a reviewer finds in an archive, by the names that people gave, before anybody unpacks it."""

from io import SEEK_END
from typing import BinaryIO

from cetms_core.attachments.archive.directory import read_members
from cetms_core.attachments.archive.end import find_directory
from cetms_core.attachments.archive.kinds import addition_of_desktop
from cetms_core.attachments.window import Window


def packed_files(file: BinaryIO) -> tuple[tuple[str, int], ...]:
    """Name and unpacked size, in bytes, of each file of an archive that was received, in the archive's order.

    Folders and what desktops add unasked are left out; folders within a name are set off by `/`.

    Raises:
        Refused: if it is no archive that would be received.
    """
    window = Window(file, file.seek(0, SEEK_END))
    members = read_members(window, find_directory(window))
    return tuple(
        (member.name.replace("\\", "/"), member.size)
        for member in members
        if not member.is_folder and not addition_of_desktop(member)
    )
