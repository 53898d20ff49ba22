"""审核: what waits for a reviewer, and the decisions on it (S21)."""

from collections.abc import Iterable, Mapping
from decimal import Decimal

from cetms_core import commands
from cetms_core.approval.queue import ItemKind, QueueItem
from cetms_core.commands import Outcome, Verdict
from cetms_core.domain.declaration import Declaration
from cetms_core.domain.hours import Hours
from cetms_core.domain.page import Page
from cetms_core.domain.professional import Professional
from cetms_core.transaction.windows.visit import Visit


class Reviewing(Visit):
    """What waits for a reviewer, and the decisions on it (S21)."""

    def queue(
        self, *, kind: ItemKind | None = None, after: str | None = None, limit: int = 50
    ) -> Page[QueueItem]:
        return commands.queue(self._desk, kind=kind, after=after, limit=limit)

    def approve(
        self, item: QueueItem | Declaration, *, as_declared: bool = False
    ) -> Declaration | Professional:
        return commands.approve(self._desk, item, as_declared=as_declared)

    def send_back(self, item: QueueItem | Declaration, comments: Mapping[str, str]) -> Declaration:
        return commands.send_back(self._desk, item, comments)

    def reject(self, item: QueueItem | Declaration, reason: str) -> Declaration | Professional:
        return commands.reject(self._desk, item, reason)

    def revoke(self, declaration: Declaration, reason: str) -> Declaration:
        return commands.revoke(self._desk, declaration, reason)

    def lower(
        self, item: QueueItem | Declaration, hours: Hours | Decimal | int | str, reason: str
    ) -> Declaration:
        return commands.lower(self._desk, item, hours, reason)

    def uphold(self, item: QueueItem | Declaration, reason: str) -> Declaration:
        return commands.uphold(self._desk, item, reason)

    def overturn(self, item: QueueItem | Declaration, reason: str) -> Declaration:
        return commands.overturn(self._desk, item, reason)

    def undo(self, declaration: Declaration) -> Declaration:
        return commands.undo(self._desk, declaration)

    def decide_many(self, verdicts: Iterable[Verdict | QueueItem | Declaration]) -> tuple[Outcome, ...]:
        return commands.decide_many(self._desk, verdicts)
