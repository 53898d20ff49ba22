"""Accounts, the rolls and the offices, in memory."""

from collections.abc import Sequence
from datetime import datetime
from threading import RLock

from cetms_core.accounts import Account, Appointment
from cetms_core.domain.identity import IdNumber
from cetms_core.domain.page import Mark
from cetms_core.domain.professional import Professional, RegistrationState
from cetms_core.stores.memory.journal import Journal, Table
from cetms_core.stores.versions import demand_next


class PeopleTables:
    """The rows."""

    def __init__(self, lock: RLock) -> None:
        self.claims: Table[IdNumber, str] = Table(lock)
        self.accounts: Table[str, Account] = Table(lock)
        self.rolls: Table[str, tuple[Professional, datetime]] = Table(lock)
        self.offices: Table[Appointment, Appointment] = Table(lock)


class MemoryPeople:
    """What one session does with them."""

    def __init__(self, tables: PeopleTables, journal: Journal) -> None:
        self._tables = tables
        self._journal = journal

    def claim(self, account: Account) -> bool:
        self._journal.begin()
        if self._tables.claims.get(account.id_number) is not None:
            return False
        self._tables.claims.put(self._journal, account.id_number, account.person_id)
        self._tables.accounts.put(self._journal, account.person_id, account)
        return True

    def claimed_by(self, number: IdNumber) -> Account | None:
        person_id = self._tables.claims.get(number)
        return None if person_id is None else self.account(person_id)

    def account(self, person_id: str) -> Account | None:
        return self._tables.accounts.get(person_id)

    def replace_account(self, account: Account) -> None:
        self._journal.begin()
        demand_next(account, self.account(account.person_id))
        self._tables.accounts.put(self._journal, account.person_id, account)

    def professional(self, person_id: str) -> Professional | None:
        kept = self._tables.rolls.get(person_id)
        return None if kept is None else kept[0]

    def add_professional(self, professional: Professional, *, at: datetime) -> None:
        self._tables.rolls.put(self._journal, professional.person_id, (professional, at))

    def replace_professional(self, professional: Professional, *, at: datetime | None = None) -> None:
        self._journal.begin()
        kept = self._tables.rolls.get(professional.person_id)
        demand_next(professional, kept and kept[0])
        assert kept is not None
        self._tables.rolls.put(self._journal, professional.person_id, (professional, at or kept[1]))

    def waiting(
        self, employer: str, *, after: Mark | None, limit: int
    ) -> Sequence[tuple[Professional, datetime]]:
        pending = [each for each in self._tables.rolls.values() if _waits(each[0], employer)]
        marked = sorted(
            ((Mark(at, each.person_id), each, at) for each, at in pending), key=lambda each: each[0]
        )
        return [(each, at) for mark, each, at in marked if after is None or mark > after][:limit]

    def appoint(self, appointment: Appointment) -> None:
        self._tables.offices.put(self._journal, appointment, appointment)

    def dismiss(self, appointment: Appointment) -> None:
        self._tables.offices.drop(self._journal, appointment)

    def appointments(self, person_id: str) -> Sequence[Appointment]:
        held = (each for each in self._tables.offices.values() if each.person_id == person_id)
        return sorted(held, key=lambda each: (each.role, each.scope))


def _waits(professional: Professional, employer: str) -> bool:
    return professional.employer == employer and professional.state is RegistrationState.PENDING
