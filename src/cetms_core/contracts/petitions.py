"""What a store keeps of petitions."""

from collections.abc import Sequence
from typing import Protocol

from cetms_core.domain.page import Mark
from cetms_core.domain.petition import Petition, PetitionKind, PetitionStep


class Petitions(Protocol):
    """What is asked for, and where it stands."""

    def add(self, petition: Petition) -> None: ...

    def find(self, id: str) -> Petition | None: ...

    def replace(self, petition: Petition) -> None:
        """Keeps the next version; Stale if another one came first."""

    def waiting(self, at: PetitionStep, *, after: Mark | None, limit: int) -> Sequence[Petition]:
        """Those that wait at this organisation, or in this region and everything in it; the longest waiting first."""

    def waiting_about(self, about: str, kind: PetitionKind) -> Sequence[Petition]:
        """Those of one kind about one person or organisation that nobody has decided yet."""

    def filed_by(self, petitioner: str, *, after: Mark | None, limit: int) -> Sequence[Petition]:
        """Whatever this person asked for, the newest first."""
