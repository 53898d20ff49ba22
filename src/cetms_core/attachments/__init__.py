"""附件: what a file is, found out without trusting a byte of it.

Promises a verdict on any bytes whatever, never an exception, within bounded memory and time.
A file is what its whole structure says, not what its first bytes, its name or its sender say.
Nothing is decoded, unpacked to disk or run; whether a scan proves anything is for the reviewer to see.
May import: domain, errors, findings.
"""

from cetms_core.attachments.inspect import MOST_BYTES, inspect

__all__ = ["MOST_BYTES", "inspect"]
