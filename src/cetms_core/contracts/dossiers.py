"""What a store keeps of one person as a whole: what no other group lists by person, and the erasure of all of it."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from cetms_core.domain.letter import Mailing
from cetms_core.domain.petition import Petition, PetitionKind


class Dossiers(Protocol):
    """Everything about one person."""

    def letters(self, person_id: str) -> Sequence[Mailing]:
        """Whatever was written to this person, wherever it went, by the time it was."""

    def devices(self, person_id: str) -> Sequence[datetime]:
        """When each known device was remembered; what it is known by is a secret."""

    def answered(self, person_id: str) -> Sequence[datetime]:
        """When each request with a key was answered."""

    def received(self, person_id: str) -> Sequence[datetime]:
        """When each file came that the person sent, and that is still on record as having come."""

    def petitions(self, about: str, kind: PetitionKind) -> Sequence[Petition]:
        """Of one kind about one person or organisation, decided or not, by the time they were filed."""

    def blank(self, petition: Petition) -> None:
        """Takes everything that was asked out of a petition that is decided, and whose chain says that this is done."""

    def erase(self, person_id: str) -> None:
        """Takes out who the person is, and all free texts; hours, entries, states and times stay, under the id alone.

        The number is free again. The chain must say so first, or the database refuses.
        """
