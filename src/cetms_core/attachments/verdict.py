"""The verdict on a file, and whoever gives it: the inspection of this room, one apart, or a host's own scanner."""

from typing import BinaryIO, Protocol, TypeAlias

from cetms_core.attachments.fault import FIELD
from cetms_core.domain.attachment import MediaType
from cetms_core.findings import Finding

Verdict: TypeAlias = MediaType | tuple[Finding, ...]
"""What a file is, or everything that is wrong with it."""


class Inspection(Protocol):
    """Gives a verdict on a seekable file of `size` bytes, whatever is in it."""

    def __call__(self, file: BinaryIO, *, filename: str, size: int) -> Verdict: ...


def written(verdict: Verdict) -> str:
    """The verdict as one line, to go from one process to another."""
    import json

    if isinstance(verdict, MediaType):
        return json.dumps(verdict.value)
    return json.dumps([[finding.rule, dict(finding.values)] for finding in verdict])


def read(line: str) -> Verdict:
    """The verdict that was written so.

    Raises:
        TypeError, ValueError: if it is none.
    """
    import json

    match json.loads(line):
        case str(media_type):
            return MediaType(media_type)
        case [_, *_] as findings:
            return tuple(Finding(rule, FIELD, values=values) for rule, values in findings)
    raise ValueError("no verdict")
