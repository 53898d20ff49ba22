"""What a store keeps of people who are not signed in yet: attempts, known devices, and what can be used once."""

from collections.abc import Mapping
from datetime import datetime
from typing import Protocol

from cetms_core.accounts.ticket import Ticket, TicketKind


class Attempts(Protocol):
    """Attempts by the minute, under keys that say nothing."""

    def secret(self) -> str:
        """64 letters of this store's own, made at the first asking: what keys are made with."""

    def since(self, key: str, slot: int) -> Mapping[int, int]:
        """How many there were in each slot, from this one on."""

    def add(self, key: str, slot: int, number: int) -> None:
        """As many more, or fewer."""

    def sweep(self, before: int) -> None:
        """Forgets the slots before this one."""


class Devices(Protocol):
    """Devices on which a person signed in before; of each, the hash of its token."""

    def remember(self, person_id: str, device: str, at: datetime) -> None: ...

    def knows(self, person_id: str, device: str) -> bool: ...

    def forget(self, person_id: str) -> None:
        """All of this person's."""


class Tickets(Protocol):
    """What can be used once."""

    def issue(self, ticket: Ticket) -> None: ...

    def redeem(self, kind: TicketKind, key: str) -> Ticket | None:
        """Takes it out, whether it has run out or not; None if nobody has it any more."""

    def find(self, kind: TicketKind, key: str) -> Ticket | None:
        """Looks, and leaves it where it is."""

    def void(self, kind: TicketKind, holder: str) -> None:
        """Takes out all that one person has."""

    def sweep(self, before: datetime) -> None:
        """Forgets what ran out by then."""
