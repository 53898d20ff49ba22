"""An organisation as a whole, and whose number is whose, in memory."""

from collections.abc import Sequence

from cetms_core.accounts import Account, Appointment
from cetms_core.domain.identity import IdNumber
from cetms_core.domain.professional import Professional, RegistrationState
from cetms_core.stores.memory.declarations import DeclarationTables
from cetms_core.stores.memory.journal import Journal
from cetms_core.stores.memory.people import PeopleTables
from cetms_core.stores.versions import demand_next

MEMBERS = frozenset({RegistrationState.ACTIVE, RegistrationState.PENDING})


class MemoryRolls:
    """What one session asks of them."""

    def __init__(self, people: PeopleTables, declarations: DeclarationTables, journal: Journal) -> None:
        self._people = people
        self._declarations = declarations.declarations
        self._journal = journal

    def members(self, employer: str) -> Sequence[Professional]:
        theirs = (each for each, *_ in self._people.rolls.values() if each.employer == employer)
        return sorted((each for each in theirs if each.state in MEMBERS), key=lambda each: each.person_id)

    def offices(self, scope: str) -> Sequence[Appointment]:
        held = (each for each in self._people.offices.values() if each.scope == scope)
        return sorted(held, key=lambda each: (each.person_id, each.role))

    def declared(self, employer: str) -> int:
        return sum(each.employer == employer for each in self._declarations.values())

    def renumber(self, account: Account, was: IdNumber) -> bool:
        self._journal.begin()
        if self._people.claims.get(account.id_number) not in (None, account.person_id):
            return False
        demand_next(account, self._people.accounts.get(account.person_id))
        self._people.claims.drop(self._journal, was)
        self._people.claims.put(self._journal, account.id_number, account.person_id)
        self._people.accounts.put(self._journal, account.person_id, account)
        return True
