"""压缩包: a zip is checked record by record before any reader would open it.

Promises that every reader sees the same members, that they are what they say, and that they fit in bounds.
The standard library's reader of this Python opens archives whose members overlap, so it is not asked.
"""

from cetms_core.attachments.archive.end import hides_archive
from cetms_core.attachments.archive.inspect import inspect_archive
from cetms_core.attachments.archive.listing import packed_files

__all__ = ["hides_archive", "inspect_archive", "packed_files"]
