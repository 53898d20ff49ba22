"""Receiving: staged, inspected, noted, kept, and only then known."""

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from typing import BinaryIO

from cetms_core.attachments import MOST_BYTES, Inspection, inspect
from cetms_core.contracts import Files
from cetms_core.domain.attachment import Attachment, MediaType
from cetms_core.errors import Refused


def _unnoted(_: Attachment) -> AbstractContextManager[None]:
    return nullcontext()


def receive(
    files: Files,
    stream: BinaryIO,
    *,
    filename: str,
    limit: int = MOST_BYTES,
    inspection: Inspection = inspect,
    noted: Callable[[Attachment], AbstractContextManager[None]] = _unnoted,
) -> Attachment:
    """The attachment that `stream` brought, kept in `files`; called before any transaction.

    Args:
        filename: what the person calls it; a label, never a path.
        limit: in bytes.
        inspection: who gives the verdict; this process unless said otherwise.
        noted: what writes down that it came; entered after the verdict, left once the bytes are kept or failed to be.

    Raises:
        Refused: if it is too large, or anything is wrong with its name or contents; then nothing is kept.
    """
    with files.stage(stream, limit=limit) as staged:
        verdict = inspection(staged.file, filename=filename, size=staged.size)
        if not isinstance(verdict, MediaType):
            raise Refused(verdict)
        attachment = Attachment(staged.digest, filename, verdict, staged.size)
        with noted(attachment):
            staged.keep()
    return attachment
