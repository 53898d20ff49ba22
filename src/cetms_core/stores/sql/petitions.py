"""Petitions, in the database."""

from collections.abc import Sequence

from cetms_core.domain.approval_step import ApprovalStep
from cetms_core.domain.page import Mark
from cetms_core.domain.petition import Petition, PetitionKind, PetitionState, PetitionStep
from cetms_core.stores.sql import petition_statements as statements
from cetms_core.stores.sql.line import Line
from cetms_core.stores.sql.prepared import Prepared, Values
from cetms_core.stores.sql.rows.petitions import petition_of, petition_values
from cetms_core.stores.sql.rows.primitives import marked


class SqlPetitions:
    """What one session does with petitions."""

    def __init__(self, line: Line) -> None:
        self._line = line

    def add(self, petition: Petition) -> None:
        self._line.write(statements.ADD_PETITION, petition_values(petition))

    def find(self, id: str) -> Petition | None:
        row = self._line.one(statements.PETITION, {"id": id})
        return None if row is None else petition_of(row)

    def replace(self, petition: Petition) -> None:
        values = petition_values(petition)
        self._line.change(statements.CHANGE_PETITION, values, petition, lambda: self.find(petition.id))

    def waiting(self, at: PetitionStep, *, after: Mark | None, limit: int) -> Sequence[Petition]:
        by_employer = at.decider is ApprovalStep.EMPLOYER
        statement = statements.WAITING_AT if by_employer else statements.WAITING_WITHIN
        place = {"waits_at" if by_employer else "outer_code": at.place}
        return self._found(
            statement, {"waits_for": at.decider.value, **place, "limit": limit, **marked(after, "")}
        )

    def waiting_about(self, about: str, kind: PetitionKind) -> Sequence[Petition]:
        values = {"about": about, "kind": kind.value, "state": PetitionState.WAITING.value}
        return self._found(statements.WAITING_ABOUT, values)

    def filed_by(self, petitioner: str, *, after: Mark | None, limit: int) -> Sequence[Petition]:
        values = {"petitioner": petitioner, "limit": limit, **marked(after, "~")}
        return self._found(statements.FILED_BY, values)

    def _found(self, statement: Prepared, values: Values) -> list[Petition]:
        return [petition_of(row) for row in self._line.read(statement, values)]
