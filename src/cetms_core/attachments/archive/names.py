"""Names of members: read as people wrote them, refused where a reader could write outside its folder."""

import re
from collections.abc import Iterable, Iterator
from unicodedata import normalize

from cetms_core.attachments.archive.directory import Member
from cetms_core.attachments.fault import fault
from cetms_core.attachments.filename import LONGEST_NAME, name_fault, shown
from cetms_core.findings import Finding


def name_findings(member: Member) -> Iterator[Finding]:
    """The first fault of each name that a reader may show, or of the bytes that some reader takes for a path."""
    if b".." in re.split(rb"[/\\]", member.raw_name) and not any(map(_path_fault, member.names)):
        yield fault("attachment.name_path", name=shown(member.name))
    for name in member.names:
        if rule := _path_fault(name):
            yield fault(rule, name=shown(name))


def duplicate_findings(members: Iterable[Member]) -> Iterator[Finding]:
    """Members whose names some file system takes for one: by letter case, or by composed accents."""
    seen: set[str] = set()
    for member in members:
        folded = {normalize("NFC", name.removesuffix("/")).casefold() for name in member.names}
        if folded & seen:
            yield fault("attachment.member_duplicate", name=shown(member.name))
        seen |= folded


def _path_fault(name: str) -> str | None:
    if len(name) > LONGEST_NAME:
        return "attachment.name_too_long"
    parts = re.split(r"[/\\]", name.removesuffix("/"))
    if ":" in name or not {"", ".", ".."}.isdisjoint(parts):
        return "attachment.name_path"
    return next(filter(None, map(name_fault, parts)), None)
