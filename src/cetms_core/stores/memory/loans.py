"""Offices that were lent, in memory."""

from collections.abc import Iterable, Sequence
from threading import RLock

from cetms_core.domain.loan import Loan
from cetms_core.stores.memory.journal import Journal, Table
from cetms_core.stores.versions import demand_next


class LoanTables:
    """The rows."""

    def __init__(self, lock: RLock) -> None:
        self.loans: Table[str, Loan] = Table(lock)


class MemoryLoans:
    """What one session does with them."""

    def __init__(self, tables: LoanTables, journal: Journal) -> None:
        self._rows = tables.loans
        self._journal = journal

    def add(self, loan: Loan) -> None:
        self._rows.put(self._journal, loan.id, loan)

    def find(self, id: str) -> Loan | None:
        return self._rows.get(id)

    def replace(self, loan: Loan) -> None:
        self._journal.begin()
        demand_next(loan, self.find(loan.id))
        self._rows.put(self._journal, loan.id, loan)

    def of_borrower(self, person_id: str) -> Sequence[Loan]:
        return _in_order(each for each in self._rows.values() if each.borrower == person_id)

    def of_lender(self, person_id: str) -> Sequence[Loan]:
        return _in_order(each for each in self._rows.values() if each.lender == person_id)


def _in_order(loans: Iterable[Loan]) -> Sequence[Loan]:
    return sorted(loans, key=lambda loan: (loan.lent_at, loan.id))
