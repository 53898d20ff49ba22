"""申报: from what was learned to a declaration that waits (S16–S19)."""

from cetms_core import commands
from cetms_core.domain.attachment import Attachment
from cetms_core.domain.declaration import Declaration
from cetms_core.intake import Assessment, RawAnswers
from cetms_core.transaction.windows.visit import Visit


class Declaring(Visit):
    """From what was learned to a declaration that waits (S16–S19)."""

    def preview(
        self,
        type: str,
        year: int | str,
        answers: RawAnswers,
        *,
        attachment: Attachment | None = None,
        remark: str = "",
    ) -> Assessment:
        return commands.preview(self._desk, type, year, answers, attachment=attachment, remark=remark)

    def declare(
        self,
        type: str,
        year: int | str,
        answers: RawAnswers,
        *,
        attachment: Attachment | None = None,
        remark: str = "",
    ) -> Declaration:
        return commands.declare(self._desk, type, year, answers, attachment=attachment, remark=remark)

    def draft(
        self,
        type: str,
        year: int | str,
        answers: RawAnswers,
        *,
        attachment: Attachment | None = None,
        remark: str = "",
    ) -> Declaration:
        return commands.draft(self._desk, type, year, answers, attachment=attachment, remark=remark)

    def redraft(
        self, id: str, answers: RawAnswers, *, attachment: Attachment | None = None, remark: str = ""
    ) -> Declaration:
        return commands.redraft(self._desk, id, answers, attachment=attachment, remark=remark)

    def submit(self, id: str) -> Declaration:
        return commands.submit(self._desk, id)

    def resubmit(
        self, id: str, answers: RawAnswers, *, attachment: Attachment | None = None, remark: str = ""
    ) -> Declaration:
        return commands.resubmit(self._desk, id, answers, attachment=attachment, remark=remark)

    def withdraw(self, id: str) -> Declaration:
        return commands.withdraw(self._desk, id)

    def accept_hours(self, declaration: Declaration | str) -> Declaration:
        return commands.accept_hours(self._desk, declaration)

    def contest_hours(self, declaration: Declaration | str, reason: str) -> Declaration:
        return commands.contest_hours(self._desk, declaration, reason)

    def appeal(self, id: str, reason: str) -> Declaration:
        return commands.appeal(self._desk, id, reason)
