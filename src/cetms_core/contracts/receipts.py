"""What a store keeps of the files that were received."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from cetms_core.domain.receipt import Receipt


class Receipts(Protocol):
    """Which files were received, when, and from whom."""

    def add(self, receipt: Receipt) -> None:
        """Of the same file from the same person there is one: then it counts from now on."""

    def find(self, person_id: str, mark: str) -> Receipt | None: ...

    def waiting(self, person_id: str, *, since: datetime) -> Sequence[Receipt]:
        """What this person sent after `since` and nothing took yet, the oldest first."""

    def declared(self, person_id: str, mark: str) -> None:
        """Something took the file; nothing happens if there is no such receipt."""

    def forget(self, person_id: str, mark: str) -> None:
        """The file did not come after all."""

    def sweep(self, before: datetime) -> int:
        """Forgets what came before then, and says how many there were."""
