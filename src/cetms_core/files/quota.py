"""How much one person may send without declaring anything with it."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from attrs import frozen

from cetms_core.domain.receipt import Receipt


@frozen
class Quota:
    """Most of what one person may have sent within a window and not declared by now; a setting of ours, no law gives it."""

    files: int = 50
    size: int = 500 * 1024 * 1024
    """In bytes, of all of them together."""

    window: timedelta = timedelta(hours=24)

    def frees_at(self, waiting: Sequence[Receipt], size: int = 1) -> datetime | None:
        """When a file of `size` bytes has room, if none of those that wait (the oldest first) is declared; None if it has now."""
        files, total = len(waiting) + 1, sum(each.size for each in waiting) + size
        frees = None
        for each in waiting:
            if files <= self.files and total <= self.size:
                break
            files, total = files - 1, total - each.size
            frees = each.received_at + self.window
        return frees


QUOTA = Quota()
"""Unless the host says otherwise."""
