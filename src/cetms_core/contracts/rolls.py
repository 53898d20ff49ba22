"""What a store knows of an organisation as a whole, and of a number that was wrong."""

from collections.abc import Sequence
from typing import Protocol

from cetms_core.accounts import Account, Appointment
from cetms_core.domain.identity import IdNumber
from cetms_core.domain.professional import Professional


class Rolls(Protocol):
    """Everybody and everything of one organisation; and whose number is whose."""

    def members(self, employer: str) -> Sequence[Professional]:
        """On its rolls, or waiting to be."""

    def offices(self, scope: str) -> Sequence[Appointment]:
        """Whoever acts for it."""

    def declared(self, employer: str) -> int:
        """How many declarations lie with it, in whatever state."""

    def renumber(self, account: Account, was: IdNumber) -> bool:
        """Keeps the account's next version under its new number, and frees the old one; False if the new one is taken."""
