"""What a store keeps of requests with a key."""

from datetime import datetime
from typing import Protocol


class Results(Protocol):
    """What a command with a key came to, so that a repetition gets the same answer."""

    def recorded(self, person_id: str, key: str) -> str | None: ...

    def record(self, person_id: str, key: str, result: str, at: datetime) -> None:
        """TryAgain if the key was used in the meantime."""
