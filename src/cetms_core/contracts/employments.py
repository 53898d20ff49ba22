"""What a store keeps of where people worked."""

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from cetms_core.domain.employment import Employment


class Employments(Protocol):
    """Stretches of time: added to, and each ended once."""

    def add(self, employment: Employment) -> None: ...

    def end(self, person_id: str, until: date) -> bool:
        """Ends the one that lasts; False if none does."""

    def of(self, person_id: str) -> Sequence[Employment]:
        """In the order in which they began."""
