"""Years that were made lighter, in the database."""

from collections.abc import Sequence

from cetms_core.domain.relief import Relief
from cetms_core.stores.sql import petition_statements as statements
from cetms_core.stores.sql.line import Line
from cetms_core.stores.sql.rows.petitions import relief_of, relief_values


class SqlReliefs:
    """What one session does with them."""

    def __init__(self, line: Line) -> None:
        self._line = line

    def add(self, relief: Relief) -> None:
        self._line.write(statements.ADD_RELIEF, relief_values(relief))

    def of(self, person_id: str) -> Sequence[Relief]:
        return [relief_of(row) for row in self._line.read(statements.RELIEFS, {"person_id": person_id})]
