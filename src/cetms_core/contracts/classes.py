"""What a store keeps of classes that were filed for many people."""

from collections.abc import Sequence
from typing import Protocol

from cetms_core.domain.page import Mark
from cetms_core.domain.training_class import TrainingClass


class Classes(Protocol):
    """Classes that were filed: added to, never changed."""

    def add(self, filed: TrainingClass) -> None: ...

    def find(self, id: str) -> TrainingClass | None: ...

    def of(self, organisation: str, *, after: Mark | None, limit: int) -> Sequence[TrainingClass]:
        """Those that the organisation filed, the newest first."""
