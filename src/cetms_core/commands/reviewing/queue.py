"""待办: what waits for this reviewer, registrations and declarations alike, the longest waiting first."""

from collections.abc import Sequence
from time import monotonic

from cetms_core.approval import LEVELS, industry_of, people_behind
from cetms_core.approval.queue import ItemKind, QueueItem
from cetms_core.commands.desk import Desk
from cetms_core.commands.kept import place_of
from cetms_core.commands.permission import REVIEWERS, Reach, permission
from cetms_core.commands.reading import read_mark, within
from cetms_core.commands.reviewing.agreeing import objections
from cetms_core.commands.reviewing.appealing import appeal_doubts
from cetms_core.commands.reviewing.coauthors import claims_same_work
from cetms_core.domain.actor import Role
from cetms_core.domain.approval_step import ApprovalStep
from cetms_core.domain.declaration import Declaration
from cetms_core.domain.page import Mark, Page, page_of
from cetms_core.findings import Finding, Severity
from cetms_core.intake import closing_doubts, declaration_doubts, registration_doubts

PATIENCE = 2.0
"""In seconds: so long a page waits for types that are asked what its items are worth now; `approve` asks in any case."""


@permission(*REVIEWERS, reach=Reach.SCOPE)
def queue(desk: Desk, *, kind: ItemKind | None, after: str | None, limit: int) -> Page[QueueItem]:
    """One page; what is the reviewer's own is left out, so a page may be shorter than `limit` and yet not the last."""
    mark, limit = read_mark(after), within(limit)
    waiting: list[QueueItem] = []
    if kind is not ItemKind.DECLARATION:
        waiting += _registrations(desk, mark, limit + 1)
    if kind is not ItemKind.REGISTRATION:
        waiting += _declarations(desk, mark, limit + 1)
    page = page_of(sorted(waiting, key=_mark), limit, _mark)
    others = (item for item in page if item.applicant.person_id not in people_behind(desk.actor))
    return Page(tuple(others), page.after)


def _registrations(desk: Desk, after: Mark | None, limit: int) -> list[QueueItem]:
    if desk.actor.role is not Role.EMPLOYER_ADMINISTRATOR:
        return []
    pending = desk.session.people.waiting(desk.actor.scope, after=after, limit=limit)
    return [
        QueueItem(
            ItemKind.REGISTRATION,
            each.person_id,
            each.version,
            each,
            None,
            since,
            registration_doubts(each, desk.today),
        )
        for each, since in pending
    ]


def _declarations(desk: Desk, after: Mark | None, limit: int) -> list[QueueItem]:
    found = [each for step in _steps(desk) for each in _waiting(desk, step, after, limit)]
    until = monotonic() + PATIENCE
    return [_item(desk, each, reckon=monotonic() < until) for each in found]


def _steps(desk: Desk) -> list[ApprovalStep]:
    """The steps that the actor takes; an authority those that any authority takes, and those of its own level."""
    match desk.actor.role:
        case Role.EMPLOYER_ADMINISTRATOR:
            return [ApprovalStep.EMPLOYER]
        case Role.INDUSTRY_AUTHORITY:
            return [ApprovalStep.INDUSTRY]
    level = desk.region(desk.actor.scope).level
    return [ApprovalStep.AUTHORITY, *(step for step, own in LEVELS.items() if own is level)]


def _waiting(desk: Desk, step: ApprovalStep, after: Mark | None, limit: int) -> Sequence[Declaration]:
    by_employer = step is ApprovalStep.EMPLOYER
    region, industry = industry_of(desk.actor.scope)
    return desk.session.declarations.waiting(
        step,
        employer=desk.actor.scope if by_employer else "",
        regions=frozenset() if by_employer else desk.session.places.regions_within(region),
        industry=industry,
        after=after,
        limit=limit,
    )


def _item(desk: Desk, declaration: Declaration, *, reckon: bool) -> QueueItem:
    applicant = desk.session.people.professional(declaration.person_id)
    assert applicant is not None
    since = declaration.submitted_at or declaration.created_at
    window = desk.plugins.jurisdictions.window(place_of(desk, declaration), declaration.year)
    return QueueItem(
        ItemKind.DECLARATION,
        declaration.id,
        declaration.version,
        applicant,
        declaration,
        since,
        (
            *declaration_doubts(declaration),
            *closing_doubts(declaration.year, window, desk.today),
            *appeal_doubts(desk, declaration),
            *_conflicts(desk, declaration),
            *(objections(desk, declaration, applicant, Severity.WARNING) if reckon else ()),
        ),
    )


def _conflicts(desk: Desk, declaration: Declaration) -> tuple[Finding, ...]:
    """It stays on the page, so that the reviewer can see to it that somebody else decides."""
    if not claims_same_work(desk, declaration):
        return ()
    return (Finding("approval.coauthor", severity=Severity.WARNING),)


def _mark(item: QueueItem) -> Mark:
    return Mark(item.waiting_since, item.id)
