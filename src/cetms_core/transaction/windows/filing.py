"""代报: classes that an organisation files for many people, what these object to, and staff that join by a list."""

from collections.abc import Sequence

from cetms_core import commands
from cetms_core.commands import ClassRecord, ListedClass
from cetms_core.domain.attachment import Attachment
from cetms_core.domain.declaration import Declaration
from cetms_core.domain.page import Page
from cetms_core.domain.training_class import Enrolment, FiledClass
from cetms_core.intake import RawAnswers
from cetms_core.transaction.windows.visit import Visit


class Filing(Visit):
    """What an organisation does for many people at once, and what each of them says to it."""

    def file_class(
        self,
        type: str,
        year: int | str,
        answers: RawAnswers,
        attendance: Sequence[RawAnswers],
        *,
        attachment: Attachment | None = None,
        remark: str = "",
        first_row: int = 1,
        skip_faulty: bool = False,
        dry_run: bool = False,
    ) -> FiledClass:
        return commands.file_class(
            self._desk,
            type,
            year,
            answers,
            attendance,
            attachment=attachment,
            remark=remark,
            first_row=first_row,
            skip_faulty=skip_faulty,
            dry_run=dry_run,
        )

    def classes(self, *, after: str | None = None, limit: int = 50) -> Page[ListedClass]:
        return commands.classes(self._desk, after=after, limit=limit)

    def training_class(self, id: str) -> ClassRecord:
        return commands.training_class(self._desk, id)

    def object_to(self, id: str, reason: str) -> Declaration:
        return commands.object_to(self._desk, id, reason)

    def insist(self, declaration: Declaration | str, reason: str) -> Declaration:
        return commands.insist(self._desk, declaration, reason)

    def retract(self, declaration: Declaration | str) -> Declaration:
        return commands.retract(self._desk, declaration)

    def enrol_many(
        self,
        roster: Sequence[RawAnswers],
        *,
        first_row: int = 1,
        skip_faulty: bool = False,
        dry_run: bool = False,
    ) -> Enrolment:
        return commands.enrol_many(
            self._desk, roster, first_row=first_row, skip_faulty=skip_faulty, dry_run=dry_run
        )
