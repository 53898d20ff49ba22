"""An inspection behind which a scanner stands: what the first lets through, the second looks at."""

from typing import BinaryIO, Protocol

from attrs import frozen

from cetms_core.attachments.clamd import Scan
from cetms_core.attachments.fault import fault
from cetms_core.attachments.verdict import Inspection, Verdict
from cetms_core.domain.attachment import MediaType


class Scanner(Protocol):
    """Looks at a seekable file for harm; `Clamd` is one."""

    def __call__(self, file: BinaryIO) -> Scan: ...


@frozen
class Scanned:
    """An inspection; a scanner that does not answer bars the way, unless the host would rather let files pass then."""

    inspection: Inspection
    scanner: Scanner
    unknown_passes: bool = False

    def __call__(self, file: BinaryIO, *, filename: str, size: int) -> Verdict:
        """What `file` is, or what is wrong with it."""
        verdict = self.inspection(file, filename=filename, size=size)
        if not isinstance(verdict, MediaType):
            return verdict
        scan = self.scanner(file)
        if scan is Scan.INFECTED:
            return (fault("attachment.infected"),)
        if scan is Scan.UNKNOWN and not self.unknown_passes:
            return (fault("attachment.not_scanned"),)
        return verdict
