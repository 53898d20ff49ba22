"""更正: what figures of today make of approved hours, and the lines that put it right."""

from cetms_core import commands
from cetms_core.commands import Reassessment
from cetms_core.domain.page import Page
from cetms_core.ledger import Entry
from cetms_core.transaction.windows.visit import Visit


class Correcting(Visit):
    """What figures of today make of approved hours, and the lines that put it right."""

    def reassess(
        self, *, year: int | None = None, type: str = "", after: str | None = None, limit: int = 200
    ) -> Page[Reassessment]:
        return commands.reassess(self._desk, year=year, type=type, after=after, limit=limit)

    def correct(self, seen: Reassessment, reason: str) -> Entry:
        return commands.correct(self._desk, seen, reason)
