"""Accounts, the rolls and the offices: what a store keeps of people."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from cetms_core.accounts import Account, Appointment
from cetms_core.domain.identity import IdNumber
from cetms_core.domain.page import Mark
from cetms_core.domain.professional import Professional


class People(Protocol):
    """Accounts, the rolls, and the offices."""

    def claim(self, account: Account) -> bool:
        """Adds the account; False if its ID number has one already."""

    def claimed_by(self, number: IdNumber) -> Account | None: ...

    def account(self, person_id: str) -> Account | None: ...

    def replace_account(self, account: Account) -> None:
        """Keeps the next version; Stale if another one came first."""

    def professional(self, person_id: str) -> Professional | None: ...

    def add_professional(self, professional: Professional, *, at: datetime) -> None: ...

    def replace_professional(self, professional: Professional, *, at: datetime | None = None) -> None:
        """Keeps the next version; Stale if another one came first. `at` is when it was sent in anew."""

    def waiting(
        self, employer: str, *, after: Mark | None, limit: int
    ) -> Sequence[tuple[Professional, datetime]]:
        """Pending registrations of an employer, the oldest first."""

    def appoint(self, appointment: Appointment) -> None: ...

    def dismiss(self, appointment: Appointment) -> None: ...

    def appointments(self, person_id: str) -> Sequence[Appointment]: ...
