"""Offices that were lent, in the database."""

from collections.abc import Sequence
from datetime import date

from cetms_core.domain.actor import Role
from cetms_core.domain.loan import Loan
from cetms_core.stores.sql import review_statements as statements
from cetms_core.stores.sql.line import Line
from cetms_core.stores.sql.prepared import Row, Values
from cetms_core.stores.sql.rows.primitives import instant, instant_or_none, moment, moment_or_none


class SqlLoans:
    """What one session does with them."""

    def __init__(self, line: Line) -> None:
        self._line = line

    def add(self, loan: Loan) -> None:
        self._line.write(statements.ADD_LOAN, _values(loan))

    def find(self, id: str) -> Loan | None:
        row = self._line.one(statements.LOAN, {"id": id})
        return None if row is None else _loan_of(row)

    def replace(self, loan: Loan) -> None:
        self._line.change(statements.CHANGE_LOAN, _values(loan), loan, lambda: self.find(loan.id))

    def of_borrower(self, person_id: str) -> Sequence[Loan]:
        return [_loan_of(row) for row in self._line.read(statements.BORROWED, {"borrower": person_id})]

    def of_lender(self, person_id: str) -> Sequence[Loan]:
        return [_loan_of(row) for row in self._line.read(statements.LENT, {"lender": person_id})]


def _values(loan: Loan) -> Values:
    return {
        "id": loan.id,
        "lender": loan.lender,
        "borrower": loan.borrower,
        "role": loan.role.value,
        "scope": loan.scope,
        "begins": loan.begins.isoformat(),
        "ends": loan.ends.isoformat(),
        "reason": loan.reason,
        "lent_at": instant(loan.lent_at),
        "ended_at": instant_or_none(loan.ended_at),
        "version": loan.version,
    }


def _loan_of(row: Row) -> Loan:
    return Loan(
        row["id"],
        row["lender"],
        row["borrower"],
        Role(row["role"]),
        row["scope"],
        date.fromisoformat(row["begins"]),
        date.fromisoformat(row["ends"]),
        row["reason"],
        moment(row["lent_at"]),
        moment_or_none(row["ended_at"]),
        row["version"],
    )
