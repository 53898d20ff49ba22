"""PDF (ISO 32000): its opening, its table of contents and its end must be where a PDF has them.

An encrypted PDF is let in: official electronic certificates are often locked against change and yet open for
everyone. One that asks for a password is the reviewer's to send back.
"""

import re

from cetms_core.attachments.fault import refusal
from cetms_core.attachments.window import Window

_VERSION = re.compile(rb"%PDF-[12]\.[0-9]")
_TAIL = 2_048
"""In bytes; where the last offset and the end mark are looked for."""

_END = re.compile(rb"startxref\s+([0-9]{1,10})\s+%%EOF[\s\0]*\Z")


def inspect_pdf(file: Window) -> None:
    """Let a PDF with both its ends pass.

    Raises:
        Refused: if it is damaged, cut short, or followed by something else.
    """
    tail = file.tail(_TAIL)
    end = _END.search(tail)
    if not _VERSION.match(file.up_to(0, 8)):
        raise refusal("attachment.damaged")
    if not end:
        raise refusal("attachment.extra_bytes" if b"%%EOF" in tail else "attachment.damaged")
    if not 0 < int(end[1]) < file.size:
        raise refusal("attachment.damaged")
