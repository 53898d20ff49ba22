"""What happened, in the database."""

from collections.abc import Sequence

from cetms_core.domain.event import Event
from cetms_core.stores.sql import statements
from cetms_core.stores.sql.line import Line
from cetms_core.stores.sql.rows.records import event_of, event_values


class SqlHistory:
    """What one session does with the history."""

    def __init__(self, line: Line) -> None:
        self._line = line

    def add(self, event: Event) -> None:
        self._line.write(statements.WRITE_DOWN, event_values(event))

    def of(self, about: str, record: str) -> Sequence[Event]:
        found = self._line.read(statements.HISTORY, {"about": about, "record": record})
        return [event_of(row) for row in found]
