"""附件: what a file is, found out without trusting a byte of it.

Promises a verdict on any bytes whatever, never an exception, within bounded memory and time.
A file is what its whole structure says, not what its first bytes, its name or its sender say.
Nothing is decoded, unpacked to disk or run, and a process apart does it unless the host wants it done here.
Whether a scan proves anything is for the reviewer to see.
May import: domain, errors, findings.
"""

from cetms_core.attachments.apart import InspectionApart
from cetms_core.attachments.archive import packed_files
from cetms_core.attachments.clamd import Clamd, Scan
from cetms_core.attachments.inspect import MOST_BYTES, inspect
from cetms_core.attachments.scanned import Scanned, Scanner
from cetms_core.attachments.verdict import Inspection, Verdict

__all__ = [
    "MOST_BYTES",
    "Clamd",
    "Inspection",
    "InspectionApart",
    "Scan",
    "Scanned",
    "Scanner",
    "Verdict",
    "inspect",
    "packed_files",
]
