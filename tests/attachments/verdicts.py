"""What the room says of some bytes, in short."""

from io import BytesIO

from cetms_core.attachments import inspect
from cetms_core.domain.attachment import MediaType
from cetms_core.findings import Finding


def findings(contents: bytes, filename: str) -> tuple[Finding, ...]:
    """What is wrong with a file; nothing if it passes."""
    verdict = inspect(BytesIO(contents), filename=filename, size=len(contents))
    return () if isinstance(verdict, MediaType) else verdict


def rules(contents: bytes, filename: str) -> list[str]:
    """The rules that a file breaks; none if it passes."""
    return [finding.rule for finding in findings(contents, filename)]
