"""The name a person gave a file: a label to show, never a path."""

import re
from collections.abc import Iterator

from cetms_core.attachments.fault import fault
from cetms_core.domain.attachment import MediaType
from cetms_core.domain.text import find_unsafe
from cetms_core.findings import Finding

LONGEST_NAME = 255
"""In characters; what the file systems of reviewers can hold."""

EXTENSIONS = {
    MediaType.JPEG: ("jpg", "jpeg", "jfif"),
    MediaType.PNG: ("png",),
    MediaType.PDF: ("pdf",),
    MediaType.ZIP: ("zip",),
}
_NOT_IN_NAMES = frozenset("\t\n\u2028\u2029\ufffd")
_DEVICE = re.compile(r"(con|prn|aux|nul|(com|lpt)[0-9¹²³]) *(\..*)?", re.IGNORECASE)
_PROGRAM = re.compile(
    r"\.(aspx?|bat|chm|cmd|docm|exe|hta|html?|jar|jse?|jsp|lnk|msi|php|pif|ps1|scr|sh|svg|vbs|wsf|xlsm)\.",
    re.IGNORECASE,
)
"""What some system runs or opens as a page; `com` is missing, for scans are often named after a site."""


def filename_findings(filename: str, media_type: MediaType | None) -> Iterator[Finding]:
    """What is wrong with the name of an attachment whose contents are of `media_type`, if they are known."""
    rule = "attachment.name_path" if re.search(r"[/\\:]", filename) else name_fault(filename)
    if rule:
        yield fault(rule, name=shown(filename))
    if media_type and extension(filename) not in EXTENSIONS[media_type]:
        yield fault(
            "attachment.extension_differs", expected=" 或 ".join(f".{e}" for e in EXTENSIONS[media_type])
        )


def name_fault(name: str) -> str | None:
    """The rule that `name` breaks as the name of one file or folder, if any."""
    if not name.strip():
        return "attachment.name_empty"
    if len(name) > LONGEST_NAME:
        return "attachment.name_too_long"
    if _is_unsafe(name):
        return "attachment.name_unsafe"
    if _DEVICE.fullmatch(name):
        return "attachment.name_reserved"
    return "attachment.name_of_program" if _PROGRAM.search(name) else None


def extension(name: str) -> str:
    """What stands behind the last dot, in lower case; empty without a dot."""
    return name.lower().rpartition(".")[2] if "." in name else ""


def shown(name: str) -> str:
    """`name` as a sentence can carry it: nothing unprintable, and 40 characters at most."""
    printable = "".join(letter if letter.isprintable() else "□" for letter in name[:40])
    return printable if len(name) <= 40 else printable + "…"


def _is_unsafe(name: str) -> bool:
    """Whether `name` breaks the house's law for texts, runs over lines, or was never decoded."""
    return find_unsafe(name) is not None or not _NOT_IN_NAMES.isdisjoint(name)
