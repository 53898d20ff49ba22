"""What the room says of some bytes, in short."""

from io import BytesIO

from cetms_core.attachments import inspect
from cetms_core.domain.attachment import MediaType


def rules(contents: bytes, filename: str) -> list[str]:
    """The rules that a file breaks; none if it passes."""
    verdict = inspect(BytesIO(contents), filename=filename, size=len(contents))
    return [] if isinstance(verdict, MediaType) else [finding.rule for finding in verdict]
