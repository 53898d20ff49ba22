"""The door of the room: one file in, what it is or what is wrong with it out."""

from collections.abc import Callable, Iterator
from typing import BinaryIO

from cetms_core.attachments.archive import hides_archive, inspect_archive
from cetms_core.attachments.fault import fault, refusal
from cetms_core.attachments.filename import filename_findings
from cetms_core.attachments.jpeg import inspect_jpeg
from cetms_core.attachments.pdf import inspect_pdf
from cetms_core.attachments.png import inspect_png
from cetms_core.attachments.verdict import Verdict
from cetms_core.attachments.window import Window
from cetms_core.domain.attachment import MediaType
from cetms_core.errors import Refused
from cetms_core.findings import Finding

MOST_BYTES = 20 * 1024 * 1024
"""The size of an attachment unless the host says otherwise: 20 MiB."""

_OPENINGS = {
    b"\xff\xd8\xff": MediaType.JPEG,
    b"\x89PNG\r\n\x1a\n": MediaType.PNG,
    b"%PDF-": MediaType.PDF,
    b"PK\x03\x04": MediaType.ZIP,
    b"PK\x05\x06": MediaType.ZIP,
}
_INSPECTIONS: dict[MediaType, Callable[[Window], None]] = {
    MediaType.JPEG: inspect_jpeg,
    MediaType.PNG: inspect_png,
    MediaType.PDF: inspect_pdf,
    MediaType.ZIP: inspect_archive,
}


def inspect(file: BinaryIO, *, filename: str, size: int) -> Verdict:
    """What `file` is, or everything that is wrong with it.

    Args:
        file: seekable; read by ranges and left open.
        filename: what the person calls it; it must agree with the contents.
        size: in bytes, as counted while receiving.
    """
    window = Window(file, size)
    media_type = _media_type(window)
    name_findings = tuple(filename_findings(filename, media_type))
    if media_type is None:
        return (*name_findings, fault("attachment.unknown_kind" if size else "attachment.empty"))
    return (*name_findings, *_content_findings(window, media_type)) or media_type


def _media_type(file: Window) -> MediaType | None:
    """What the first bytes claim; a claim that the inspection then has to confirm."""
    opening = file.up_to(0, 8)
    return next((kind for start, kind in _OPENINGS.items() if opening.startswith(start)), None)


def _content_findings(file: Window, media_type: MediaType) -> Iterator[Finding]:
    try:
        if media_type is not MediaType.ZIP and hides_archive(file):
            raise refusal("attachment.hides_archive")
        _INSPECTIONS[media_type](file)
    except Refused as refused:
        yield from refused.findings
