"""申请: what people ask for and others decide: a missing employer, a transfer, a correction, a lighter year; and mergers."""

from typing import BinaryIO

from cetms_core import commands
from cetms_core.accounts import Answer, Origin
from cetms_core.accounts.origin import UNKNOWN
from cetms_core.commands import Merger
from cetms_core.domain.attachment import Attachment
from cetms_core.domain.employment import Employment
from cetms_core.domain.event import Event
from cetms_core.domain.hours import Hours
from cetms_core.domain.page import Page
from cetms_core.domain.petition import Petition
from cetms_core.intake import RawAnswers
from cetms_core.transaction.windows.visit import Visit


class Petitioning(Visit):
    """What people ask for and others decide."""

    def request_organisation(
        self,
        answers: RawAnswers,
        *,
        password: str,
        attachment: Attachment | None = None,
        captcha: Answer | None = None,
        origin: Origin = UNKNOWN,
    ) -> Petition:
        return commands.request_organisation(
            self._desk, answers, password=password, attachment=attachment, captcha=captcha, origin=origin
        )

    def request_transfer(
        self, employer: str, *, department: str = "", reason: str, attachment: Attachment | None = None
    ) -> Petition:
        return commands.request_transfer(
            self._desk, employer, department=department, reason=reason, attachment=attachment
        )

    def request_correction(
        self, *, id_number: str = "", name: str = "", reason: str, attachment: Attachment | None = None
    ) -> Petition:
        return commands.request_correction(
            self._desk, id_number=id_number, name=name, reason=reason, attachment=attachment
        )

    def request_relief(
        self,
        year: int | str,
        *,
        exempt: bool = False,
        total: Hours | int | str | None = None,
        reason: str,
        attachment: Attachment | None = None,
    ) -> Petition:
        return commands.request_relief(
            self._desk, year, exempt=exempt, total=total, reason=reason, attachment=attachment
        )

    def request_erasure(self) -> Petition:
        return commands.request_erasure(self._desk)

    def petitions(self, *, after: str | None = None, limit: int = 50) -> Page[Petition]:
        return commands.petitions(self._desk, after=after, limit=limit)

    def petition(self, id: str) -> Petition:
        return commands.petition(self._desk, id)

    def petition_attachment(self, id: str) -> BinaryIO:
        return commands.petition_attachment(self._desk, id)

    def petition_history(self, id: str) -> tuple[Event, ...]:
        return commands.petition_history(self._desk, id)

    def withdraw_petition(self, id: str) -> Petition:
        return commands.withdraw_petition(self._desk, id)

    def petition_queue(self, *, after: str | None = None, limit: int = 50) -> Page[Petition]:
        return commands.petition_queue(self._desk, after=after, limit=limit)

    def grant(self, petition: Petition) -> Petition:
        return commands.grant(self._desk, petition)

    def refuse(self, petition: Petition, reason: str) -> Petition:
        return commands.refuse(self._desk, petition, reason)

    def employments(self, *, person_id: str | None = None) -> tuple[Employment, ...]:
        return commands.employments(self._desk, person_id=person_id)

    def merge_preview(self, duplicate: str, into: str) -> Merger:
        return commands.merge_preview(self._desk, duplicate, into)

    def merge_organisations(self, duplicate: str, into: str) -> Merger:
        return commands.merge_organisations(self._desk, duplicate, into)
