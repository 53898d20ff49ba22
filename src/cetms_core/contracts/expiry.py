"""What a store lets go of once it has been kept long enough."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from cetms_core.domain.petition import Petition
from cetms_core.domain.retention import Passing


class Expiry(Protocol):
    """What is older than its time."""

    def count(self, passing: Passing, before: datetime) -> int:
        """How many rows are older than that."""

    def drop(self, passing: Passing, before: datetime, limit: int) -> int:
        """Lets at most so many of them go, and says how many went."""

    def ended_registrations(self, before: datetime, *, after: str, limit: int) -> Sequence[str]:
        """The ids of people whose registration was refused or taken back and sent in before then, by id."""

    def ended_petitions(self, before: datetime, *, after: str, limit: int) -> Sequence[Petition]:
        """For a missing employer, those refused or taken back, filed before then, that still say what was asked; by id."""
