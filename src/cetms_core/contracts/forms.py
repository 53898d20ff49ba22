"""What a store keeps of the forms that were filled in on."""

from collections.abc import Sequence
from typing import Protocol

from cetms_core.education_types import KeptForm


class Forms(Protocol):
    """The forms that were filled in on: added to, never changed."""

    def keep(self, form: KeptForm) -> None:
        """Unless one with its type, version and fingerprint is kept already."""

    def of(self, type: str, version: int) -> Sequence[KeptForm]:
        """By fingerprint; more than one where an author changed the fields and not the version."""
