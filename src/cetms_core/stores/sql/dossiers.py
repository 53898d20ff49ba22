"""One person as a whole, in the database."""

from collections.abc import Sequence
from datetime import datetime

from cetms_core.domain.event import ERASED
from cetms_core.domain.letter import Mailing
from cetms_core.domain.petition import Petition, PetitionKind
from cetms_core.stores.sql import dossier_statements as statements
from cetms_core.stores.sql.line import Line
from cetms_core.stores.sql.people import SqlPeople
from cetms_core.stores.sql.prepared import Values
from cetms_core.stores.sql.rows.letters import mailing_of
from cetms_core.stores.sql.rows.petitions import petition_of
from cetms_core.stores.sql.rows.primitives import moment


class SqlDossiers:
    """What one session does with it."""

    def __init__(self, line: Line) -> None:
        self._line = line
        self._people = SqlPeople(line)

    def letters(self, person_id: str) -> Sequence[Mailing]:
        found = self._line.read(statements.LETTERS_TO, {"person_id": person_id})
        return [mailing_of(row) for row in found]

    def devices(self, person_id: str) -> Sequence[datetime]:
        found = self._line.read(statements.DEVICES, {"person_id": person_id})
        return [moment(row["at"]) for row in found]

    def answered(self, person_id: str) -> Sequence[datetime]:
        found = self._line.read(statements.ANSWERED, {"person_id": person_id})
        return [moment(row["recorded_at"]) for row in found]

    def received(self, person_id: str) -> Sequence[datetime]:
        found = self._line.read(statements.RECEIVED, {"person_id": person_id})
        return [moment(row["received_at"]) for row in found]

    def petitions(self, about: str, kind: PetitionKind) -> Sequence[Petition]:
        found = self._line.read(statements.PETITIONS_ABOUT, {"about": about, "kind": kind.value})
        return [petition_of(row) for row in found]

    def blank(self, petition: Petition) -> None:
        self._line.write(statements.BLANK_PETITION, {"id": petition.id})

    def erase(self, person_id: str) -> None:
        self._line.begin_unless_begun()
        account, professional = self._people.account(person_id), self._people.professional(person_id)
        for number in {each.id_number for each in (account, professional) if each}:
            for form in self._people.forms(number):
                free = {"id_number": form, "person_id": person_id}
                self._line.write(statements.FREE_NUMBERS, free)
        said = self._line.one(statements.LAST_LINE, {"about": person_id, "name": ERASED})
        whose: Values = {"person_id": person_id, "sequence": (said and said["sequence"]) or 0}
        for statement in statements.ERASE:
            self._line.write(statement, whose)
