"""The inspection of an archive: cheap checks first, and no byte unpacked before all of them have passed."""

from collections.abc import Iterable, Iterator
from itertools import chain

from cetms_core.attachments.archive.contents import content_findings
from cetms_core.attachments.archive.directory import DEFLATED, STORED, Member, read_members
from cetms_core.attachments.archive.end import find_directory
from cetms_core.attachments.archive.kinds import kind_findings
from cetms_core.attachments.archive.names import duplicate_findings, name_findings
from cetms_core.attachments.archive.spans import spans
from cetms_core.attachments.fault import refusal
from cetms_core.attachments.window import Window
from cetms_core.errors import Refused
from cetms_core.findings import Finding

MOST_UNPACKED_BYTES = 200 * 1024 * 1024
"""Of all members together: 200 MiB."""

SMALL_BYTES = 64 * 1024 * 1024
"""Up to 64 MiB unpacked, an archive harms nobody, however well it was packed."""

MOST_EXPANSION, MOST_EXPANSION_OF_SMALL = 50, 1_032
"""Unpacked bytes for each byte of the file: of scans it is below 10; deflate can't do more than 1,032."""


def inspect_archive(file: Window) -> None:
    """Let an archive pass that every reader reads alike.

    Raises:
        Refused: with everything that is wrong with its members, or the one reason why they can't be told.
    """
    directory = find_directory(file)
    members = read_members(file, directory)
    _refuse_unreadable(members)
    _refuse_any(_member_findings(members))
    _refuse_expansion(file, members)
    placed = tuple(spans(file, members, directory.start))
    _refuse_any(chain.from_iterable(content_findings(file, member, start) for member, start in placed))


def _refuse_unreadable(members: tuple[Member, ...]) -> None:
    if all(member.is_folder for member in members):
        raise refusal("attachment.archive_empty")
    if any(member.name == "[Content_Types].xml" for member in members):
        raise refusal("attachment.office_document")
    if any(member.is_encrypted for member in members):
        raise refusal("attachment.archive_encrypted")
    if any(member.method not in (STORED, DEFLATED) for member in members):
        raise refusal("attachment.archive_method")


def _member_findings(members: tuple[Member, ...]) -> Iterator[Finding]:
    for member in members:
        yield from name_findings(member)
        yield from kind_findings(member)
    yield from duplicate_findings(members)


def _refuse_expansion(file: Window, members: tuple[Member, ...]) -> None:
    unpacked = sum(member.size for member in members)
    if unpacked > MOST_UNPACKED_BYTES:
        raise refusal("attachment.archive_too_large", limit=MOST_UNPACKED_BYTES // 1024**2)
    most = MOST_EXPANSION if unpacked > SMALL_BYTES else MOST_EXPANSION_OF_SMALL
    if unpacked > most * file.size:
        raise refusal("attachment.archive_expands")


def _refuse_any(findings: Iterable[Finding]) -> None:
    if found := tuple(findings):
        raise Refused(found)
