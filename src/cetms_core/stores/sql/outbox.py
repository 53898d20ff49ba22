"""Letters on their way, in the database; those that went are kept, with the time."""

from collections.abc import Sequence
from datetime import datetime

from cetms_core.domain.letter import Letter
from cetms_core.stores.sql import statements
from cetms_core.stores.sql.line import Line
from cetms_core.stores.sql.rows.primitives import instant
from cetms_core.stores.sql.rows.records import letter_of, letter_values


class SqlOutbox:
    """What one session does with letters."""

    def __init__(self, line: Line) -> None:
        self._line = line

    def add(self, letter: Letter) -> None:
        self._line.write(statements.ADD_LETTER, letter_values(letter))

    def unsent(self, limit: int) -> Sequence[Letter]:
        return [letter_of(row) for row in self._line.read(statements.UNSENT, {"limit": limit})]

    def sent(self, letter: Letter, at: datetime) -> None:
        self._line.write(statements.MARK_SENT, {"id": letter.id, "sent_at": instant(at)})
