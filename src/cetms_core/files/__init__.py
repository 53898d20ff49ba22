"""文件: where the bytes of attachments are kept, each under the hash of its bytes.

Promises that nothing is kept which wasn't received whole and inspected, that what is kept survives a power
cut, and that a crash leaves nothing but orphans, which are collected.
A name given by a person never becomes a path.
May import: contracts, attachments, domain, errors, findings.
"""

from cetms_core.files.folder import FolderFiles
from cetms_core.files.memory import MemoryFiles
from cetms_core.files.orphans import Fate, Orphans
from cetms_core.files.quota import QUOTA, Quota
from cetms_core.files.receive import receive
from cetms_core.files.shelves import Lying, Shelf, Shelves
from cetms_core.files.staged import StagedFile

__all__ = [
    "QUOTA",
    "Fate",
    "FolderFiles",
    "Lying",
    "MemoryFiles",
    "Orphans",
    "Quota",
    "Shelf",
    "Shelves",
    "StagedFile",
    "receive",
]
