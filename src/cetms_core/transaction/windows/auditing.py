"""留痕: what was done, by whom and on whose behalf; and whether anybody changed what was written of it."""

from collections.abc import Sequence
from datetime import date

from cetms_core import commands
from cetms_core.commands import CheckedChain
from cetms_core.domain.event import Event
from cetms_core.domain.page import Page
from cetms_core.transaction.windows.visit import Visit


class Auditing(Visit):
    """What was done, by whom and on whose behalf; and whether anybody changed what was written of it."""

    def audit(self, about: str | None = None, *, after: str | None = None, limit: int = 50) -> Page[Event]:
        return commands.audit(self._desk, about, after=after, limit=limit)

    def check_audit(
        self,
        about: str | None = None,
        *,
        days: Sequence[date] = (),
        after: str | None = None,
        limit: int = 200,
    ) -> Page[CheckedChain]:
        return commands.check_audit(self._desk, about, days=days, after=after, limit=limit)
