"""Letters on their way."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from cetms_core.domain.identity import EmailAddress
from cetms_core.domain.letter import Letter, LetterState, Mailing
from cetms_core.domain.page import Mark


class Outbox(Protocol):
    """Letters on their way."""

    def add(self, letter: Letter) -> None:
        """Unless it is to nobody: whoever was erased is written to no more."""

    def unsent(self, limit: int) -> Sequence[Letter]:
        """Those that are still to be tried, whether or not their time has come; the longest due first."""

    def due(self, now: datetime, limit: int) -> Sequence[Mailing]:
        """Those whose time has come, the longest due first."""

    def claimed(self, mailing: Mailing, *, until: datetime) -> None:
        """Somebody is sending it: it is due for others only when that time has passed."""

    def sent(self, letter: Letter, at: datetime) -> None:
        """It went; nothing that others say later changes that."""

    def postponed(self, mailing: Mailing, *, until: datetime, error: str, attempts: int) -> None:
        """It did not go, and is tried again."""

    def given_up(self, mailing: Mailing, *, error: str, attempts: int) -> None:
        """It did not go, and is tried no more unless somebody says so."""

    def retried(self, id: str, at: datetime) -> bool:
        """One that was given up or postponed is due at once, as if new; False if there is none of that id to be sent."""

    def listed(self, state: LetterState, *, after: Mark | None, limit: int) -> Sequence[Mailing]:
        """By the time they were written, the oldest first."""

    def sent_to(self, address: EmailAddress, *, since: datetime) -> tuple[int, datetime | None]:
        """How many went there since then, and when the first of them did."""
