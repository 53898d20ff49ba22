"""Receiving: staged, inspected, kept, and only then known."""

from typing import BinaryIO

from cetms_core.attachments import MOST_BYTES, Inspection, inspect
from cetms_core.contracts import Files
from cetms_core.domain.attachment import Attachment, MediaType
from cetms_core.errors import Refused


def receive(
    files: Files,
    stream: BinaryIO,
    *,
    filename: str,
    limit: int = MOST_BYTES,
    inspection: Inspection = inspect,
) -> Attachment:
    """The attachment that `stream` brought, kept in `files`; called before any transaction.

    Args:
        filename: what the person calls it; a label, never a path.
        limit: in bytes.
        inspection: who gives the verdict; this process unless said otherwise.

    Raises:
        Refused: if it is too large, or anything is wrong with its name or contents; then nothing is kept.
    """
    with files.stage(stream, limit=limit) as staged:
        verdict = inspection(staged.file, filename=filename, size=staged.size)
        if not isinstance(verdict, MediaType):
            raise Refused(verdict)
        staged.keep()
    return Attachment(staged.digest, filename, verdict, staged.size)
