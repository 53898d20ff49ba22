"""Where people worked, in the database."""

from collections.abc import Sequence
from datetime import date

from cetms_core.domain.employment import Employment
from cetms_core.stores.sql import petition_statements as statements
from cetms_core.stores.sql.line import Line
from cetms_core.stores.sql.rows.petitions import employment_of, employment_values


class SqlEmployments:
    """What one session does with them."""

    def __init__(self, line: Line) -> None:
        self._line = line

    def add(self, employment: Employment) -> None:
        self._line.write(statements.ADD_EMPLOYMENT, employment_values(employment))

    def end(self, person_id: str, until: date) -> bool:
        values = {"person_id": person_id, "until": until.isoformat()}
        return bool(self._line.write(statements.END_EMPLOYMENT, values))

    def of(self, person_id: str) -> Sequence[Employment]:
        found = self._line.read(statements.EMPLOYMENTS, {"person_id": person_id})
        return [employment_of(row) for row in found]
