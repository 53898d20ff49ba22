"""What a store keeps of years that were made lighter."""

from collections.abc import Sequence
from typing import Protocol

from cetms_core.domain.relief import Relief


class Reliefs(Protocol):
    """Exemptions and reduced requirements: added to, never changed."""

    def add(self, relief: Relief) -> None: ...

    def of(self, person_id: str) -> Sequence[Relief]:
        """In the order in which they were granted: of one year, the last one holds."""
