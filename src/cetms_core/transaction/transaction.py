"""One actor at the counter: the block is the transaction, and each command is one typed line.

As long as there are commands: the one page on which a developer sees all that can be asked.
"""

from collections.abc import Iterable, Mapping
from types import TracebackType
from typing import BinaryIO, Self

from cetms_core import commands
from cetms_core.accounts import Answer
from cetms_core.approval.queue import ItemKind, QueueItem
from cetms_core.commands import FilledForm, Outcome, Reassessment, Verdict
from cetms_core.commands.desk import Desk
from cetms_core.domain.actor import Actor, Role, UserKind
from cetms_core.domain.attachment import Attachment
from cetms_core.domain.declaration import Declaration, DeclarationState
from cetms_core.domain.event import Event
from cetms_core.domain.organisation import Department, Organisation
from cetms_core.domain.page import Page
from cetms_core.domain.places import AdministrativeLevel, Region
from cetms_core.domain.professional import Professional, RegistrationState
from cetms_core.domain.registration import Registration
from cetms_core.intake import Assessment, RawAnswers
from cetms_core.ledger import Entry, YearSummary
from cetms_core.transaction.counter import Counter


class Transaction:
    """Everything that one actor does at one visit; all of it is kept, or nothing.

    Entering begins nothing, and reading locks nothing: the first writing begins.
    It tries once and belongs to the thread that entered it; a busy store raises TryAgain.
    """

    def __init__(self, counter: Counter) -> None:
        self._counter = counter

    def __enter__(self) -> Self:
        self._counter.open()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._counter.close(kind, error, trace)

    @property
    def _desk(self) -> Desk:
        return self._counter.desk

    # ── 注册与登录 ────────────────────────────────────────────────────────────────────────────────────────────

    def register(self, answers: RawAnswers, *, password: str) -> Registration:
        return commands.register(self._desk, answers, password=password)

    def withdraw_registration(
        self, id_number: str, password: str, *, captcha: Answer | None = None
    ) -> RegistrationState:
        return commands.withdraw_registration(self._desk, id_number, password, captcha=captcha)

    def sign_in(
        self,
        account: str,
        password: str,
        *,
        captcha: Answer | None = None,
        kind: UserKind = UserKind.PERSON,
        scope: str | None = None,
    ) -> Actor:
        return commands.sign_in(self._desk, account, password, captcha=captcha, kind=kind, scope=scope)

    # ── 账号管理 ──────────────────────────────────────────────────────────────────────────────────────────────

    def profile(self) -> Professional:
        return commands.profile(self._desk)

    def update_profile(self, answers: RawAnswers) -> Professional:
        return commands.update_profile(self._desk, answers)

    def change_password(self, *, old: str, new: str) -> None:
        commands.change_password(self._desk, old=old, new=new)

    # ── 申报 ──────────────────────────────────────────────────────────────────────────────────────────────────

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

    # ── 查看 ──────────────────────────────────────────────────────────────────────────────────────────────────

    def declarations(
        self,
        *,
        year: int | str | None = None,
        type: str = "",
        state: DeclarationState | str | None = None,
        text: str = "",
        after: str | None = None,
        limit: int = 50,
    ) -> Page[Declaration]:
        return commands.declarations(
            self._desk, year=year, type=type, state=state, text=text, after=after, limit=limit
        )

    def declaration(self, id: str) -> Declaration:
        return commands.declaration(self._desk, id)

    def form(self, id: str) -> FilledForm:
        return commands.form(self._desk, id)

    def history(self, id: str) -> tuple[Event, ...]:
        return commands.history(self._desk, id)

    def attachment(self, id: str) -> BinaryIO:
        return commands.attachment(self._desk, id)

    def hours_by_year(self, *, person_id: str | None = None) -> tuple[YearSummary, ...]:
        return commands.hours_by_year(self._desk, person_id=person_id)

    def entries(self, year: int | str, *, person_id: str | None = None) -> tuple[Entry, ...]:
        return commands.entries(self._desk, year, person_id=person_id)

    # ── 审核 ──────────────────────────────────────────────────────────────────────────────────────────────────

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

    def decide_many(self, verdicts: Iterable[Verdict | QueueItem | Declaration]) -> tuple[Outcome, ...]:
        return commands.decide_many(self._desk, verdicts)

    # ── 更正 ──────────────────────────────────────────────────────────────────────────────────────────────────

    def reassess(
        self, *, year: int | None = None, type: str = "", after: str | None = None, limit: int = 200
    ) -> Page[Reassessment]:
        return commands.reassess(self._desk, year=year, type=type, after=after, limit=limit)

    def correct(self, seen: Reassessment, reason: str) -> Entry:
        return commands.correct(self._desk, seen, reason)

    # ── 基础数据 ──────────────────────────────────────────────────────────────────────────────────────────────

    def regions(self, above: str | None = None) -> tuple[Region, ...]:
        return commands.regions(self._desk, above)

    def organisations(self, region: str, *, text: str = "") -> tuple[Organisation, ...]:
        return commands.organisations(self._desk, region, text=text)

    def departments(self, organisation: str) -> tuple[str, ...]:
        return commands.departments(self._desk, organisation)

    def add_region(
        self, code: str, name: str, level: AdministrativeLevel, *, above: str | None = None
    ) -> Region:
        return commands.add_region(self._desk, code, name, level, above=above)

    def add_organisation(self, code: str, name: str, *, region: str, contact: str = "") -> Organisation:
        return commands.add_organisation(self._desk, code, name, region=region, contact=contact)

    def add_department(self, organisation: str, name: str) -> Department:
        return commands.add_department(self._desk, organisation, name)

    def appoint(self, id_number: str, name: str, *, role: Role, scope: str = "", password: str = "") -> Actor:
        return commands.appoint(self._desk, id_number, name, role=role, scope=scope, password=password)

    def dismiss(self, actor: Actor) -> None:
        commands.dismiss(self._desk, actor)
