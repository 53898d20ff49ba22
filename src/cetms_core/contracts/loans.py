"""What a store keeps of offices that were lent."""

from collections.abc import Sequence
from typing import Protocol

from cetms_core.domain.loan import Loan


class Loans(Protocol):
    """Offices that were lent: a loan is added, and at most ended."""

    def add(self, loan: Loan) -> None: ...

    def find(self, id: str) -> Loan | None: ...

    def replace(self, loan: Loan) -> None:
        """Keeps the next version; Stale if another one came first."""

    def of_borrower(self, person_id: str) -> Sequence[Loan]:
        """By the time they were lent."""

    def of_lender(self, person_id: str) -> Sequence[Loan]:
        """By the time they were lent."""
