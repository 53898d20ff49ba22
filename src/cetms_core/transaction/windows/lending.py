"""委托代办: an office lent to somebody else for some days."""

from datetime import date

from cetms_core import commands
from cetms_core.domain.loan import Loan
from cetms_core.transaction.windows.visit import Visit


class Lending(Visit):
    """An office lent to somebody else for some days."""

    def lend_office(self, id_number: str, name: str, *, begins: date, ends: date, reason: str) -> Loan:
        return commands.lend_office(self._desk, id_number, name, begins=begins, ends=ends, reason=reason)

    def end_loan(self, id: str) -> Loan:
        return commands.end_loan(self._desk, id)

    def loans(self) -> tuple[Loan, ...]:
        return commands.loans(self._desk)
