"""查看: what was declared, and the hours it came to (S15, S20)."""

from typing import BinaryIO

from cetms_core import commands
from cetms_core.commands import Change, FilledForm
from cetms_core.domain.declaration import Declaration, DeclarationState
from cetms_core.domain.event import Event
from cetms_core.domain.page import Page
from cetms_core.domain.report import Completion, Grouping, ReportRow
from cetms_core.domain.subject import Subject
from cetms_core.ledger import Entry, YearSummary
from cetms_core.transaction.windows.visit import Visit


class LookingUp(Visit):
    """What was declared, and the hours it came to (S15, S20)."""

    def declarations(
        self,
        *,
        year: int | str | None = None,
        type: str = "",
        state: DeclarationState | str | None = None,
        subject: Subject | str | None = None,
        text: str = "",
        employer: str = "",
        person_id: str = "",
        after: str | None = None,
        limit: int = 50,
    ) -> Page[Declaration]:
        return commands.declarations(
            self._desk,
            year=year,
            type=type,
            state=state,
            subject=subject,
            text=text,
            employer=employer,
            person_id=person_id,
            after=after,
            limit=limit,
        )

    def declaration(self, id: str) -> Declaration:
        return commands.declaration(self._desk, id)

    def form(self, id: str) -> FilledForm:
        return commands.form(self._desk, id)

    def changes(self, id: str) -> tuple[Change, ...]:
        return commands.changes(self._desk, id)

    def history(self, id: str) -> tuple[Event, ...]:
        return commands.history(self._desk, id)

    def attachment(self, id: str) -> BinaryIO:
        return commands.attachment(self._desk, id)

    def hours_by_year(self, *, person_id: str | None = None) -> tuple[YearSummary, ...]:
        return commands.hours_by_year(self._desk, person_id=person_id)

    def entries(self, year: int | str, *, person_id: str | None = None) -> tuple[Entry, ...]:
        return commands.entries(self._desk, year, person_id=person_id)

    def report(
        self,
        year: int | str,
        *,
        by: Grouping | str = Grouping.EMPLOYER,
        within: str | None = None,
        after: str | None = None,
        limit: int = 50,
    ) -> Page[ReportRow]:
        return commands.report(self._desk, year, by=by, within=within, after=after, limit=limit)

    def completion(
        self, year: int | str, *, within: str | None = None, after: str | None = None, limit: int = 200
    ) -> Completion:
        return commands.completion(self._desk, year, within=within, after=after, limit=limit)
