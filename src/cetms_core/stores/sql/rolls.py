"""An organisation as a whole, and whose number is whose, in the database."""

from collections.abc import Sequence

from cetms_core.accounts import Account, Appointment
from cetms_core.domain.identity import IdNumber
from cetms_core.domain.professional import Professional
from cetms_core.stores.sql import petition_statements
from cetms_core.stores.sql.line import Line
from cetms_core.stores.sql.people import SqlPeople
from cetms_core.stores.sql.rows import people as rows


class SqlRolls:
    """What one session asks of them."""

    def __init__(self, line: Line) -> None:
        self._line = line

    def members(self, employer: str) -> Sequence[Professional]:
        found = self._line.read(petition_statements.MEMBERS, {"employer": employer})
        return [rows.professional_of(row) for row in found]

    def offices(self, scope: str) -> Sequence[Appointment]:
        found = self._line.read(petition_statements.OFFICES, {"scope": scope})
        return [rows.appointment_of(row) for row in found]

    def declared(self, employer: str) -> int:
        (row,) = self._line.read(petition_statements.DECLARED, {"employer": employer})
        return int(row["number"])

    def renumber(self, account: Account, was: IdNumber) -> bool:
        if account.id_number != was and not self._moved(account, was):
            return False
        SqlPeople(self._line).replace_account(account)
        return True

    def _moved(self, account: Account, was: IdNumber) -> bool:
        people = SqlPeople(self._line)
        if not people.take_number(account):
            return False
        for form in people.forms(was):
            free = {"id_number": form, "person_id": account.person_id}
            self._line.write(petition_statements.FREE_NUMBER, free)
        return True
