"""Accounts, the rolls and the offices, in the database."""

from collections.abc import Sequence
from datetime import datetime

from cetms_core.accounts import Account, Appointment
from cetms_core.domain.identity import IdNumber
from cetms_core.domain.page import Mark
from cetms_core.domain.professional import Professional
from cetms_core.stores.sql import statements
from cetms_core.stores.sql.line import Line
from cetms_core.stores.sql.petition_statements import FREE_NUMBER
from cetms_core.stores.sql.prepared import Values
from cetms_core.stores.sql.rows import people as rows
from cetms_core.stores.sql.rows.primitives import instant, instant_or_none, marked, moment


class SqlPeople:
    """What one session does with them."""

    def __init__(self, line: Line) -> None:
        self._line = line

    def claim(self, account: Account) -> bool:
        if not self.take_number(account):
            return False
        self._line.write(statements.ADD_ACCOUNT, rows.account_values(account))
        return True

    def claimed_by(self, number: IdNumber) -> Account | None:
        for form in self.forms(number):
            row = self._line.one(statements.ACCOUNT_OF_NUMBER, {"id_number": form})
            if row is not None:
                return rows.account_of(row)
        return None

    def take_number(self, account: Account) -> bool:
        """Claims a number in each form in which somebody else might: all of them, or none."""
        taken: list[Values] = []
        self._line.begin_unless_begun()
        for form in sorted(self.forms(account.id_number)):
            claim = {"id_number": form, "person_id": account.person_id}
            if not self._line.add(statements.CLAIM, claim):
                for each in taken:
                    self._line.write(FREE_NUMBER, each)
                return False
            taken.append(claim)
        return True

    def forms(self, number: IdNumber) -> Sequence[str]:
        """All in which a number may be claimed; first the one that is written."""
        return self._line.seals.forms("id_number", number.text)

    def account(self, person_id: str) -> Account | None:
        row = self._line.one(statements.ACCOUNT, {"person_id": person_id})
        return None if row is None else rows.account_of(row)

    def replace_account(self, account: Account) -> None:
        values = rows.account_values(account)
        self._known_again(account)
        self._line.change(statements.CHANGE_ACCOUNT, values, account, lambda: self.account(account.person_id))

    def professional(self, person_id: str) -> Professional | None:
        row = self._line.one(statements.PROFESSIONAL, {"person_id": person_id})
        return None if row is None else rows.professional_of(row)

    def add_professional(self, professional: Professional, *, at: datetime) -> None:
        values = {**rows.professional_values(professional), "sent_at": instant(at)}
        self._line.write(statements.ADD_PROFESSIONAL, values)

    def replace_professional(self, professional: Professional, *, at: datetime | None = None) -> None:
        values = {**rows.professional_values(professional), "sent_at": instant_or_none(at)}
        self._known_again(professional)
        self._line.change(
            statements.CHANGE_PROFESSIONAL,
            values,
            professional,
            lambda: self.professional(professional.person_id),
        )

    def _known_again(self, person: Account | Professional) -> None:
        """While rows are being sealed anew, the guards know a number again by its claims."""
        self._line.begin_unless_begun()
        for form in self.forms(person.id_number) if self._line.seals.moving else ():
            claim = {"id_number": form, "person_id": person.person_id}
            self._line.write(statements.CLAIM_ANEW, claim)

    def waiting(
        self, employer: str, *, after: Mark | None, limit: int
    ) -> Sequence[tuple[Professional, datetime]]:
        values = {"employer": employer, "limit": limit, **marked(after, "")}
        found = self._line.read(statements.WAITING_PROFESSIONALS, values)
        return [(rows.professional_of(row), moment(row["sent_at"])) for row in found]

    def appoint(self, appointment: Appointment) -> None:
        self._line.write(statements.APPOINT, rows.appointment_values(appointment))

    def dismiss(self, appointment: Appointment) -> None:
        self._line.write(statements.DISMISS, rows.appointment_values(appointment))

    def appointments(self, person_id: str) -> Sequence[Appointment]:
        found = self._line.read(statements.APPOINTMENTS, {"person_id": person_id})
        return [rows.appointment_of(row) for row in found]
