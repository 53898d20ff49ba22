"""What commands with a key came to, in the database."""

from datetime import datetime

from cetms_core.stores.sql import statements
from cetms_core.stores.sql.line import Line
from cetms_core.stores.sql.rows.primitives import instant


class SqlResults:
    """What one session does with results."""

    def __init__(self, line: Line) -> None:
        self._line = line

    def recorded(self, person_id: str, key: str) -> str | None:
        row = self._line.one(statements.RECORDED, {"person_id": person_id, "key": key})
        return None if row is None else str(row["result"])

    def record(self, person_id: str, key: str, result: str, at: datetime) -> None:
        # A key that was used in the meantime is Taken, and so TryAgain.
        values = {"person_id": person_id, "key": key, "result": result, "recorded_at": instant(at)}
        self._line.write(statements.RECORD, values)
