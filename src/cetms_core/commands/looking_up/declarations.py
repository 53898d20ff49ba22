"""查看继续教育信息: what was declared, with the filters offered (S15)."""

from enum import StrEnum
from typing import TypeVar

from attrs import evolve

from cetms_core.approval import industry_of
from cetms_core.commands.declaring.ground import read_year
from cetms_core.commands.desk import Desk
from cetms_core.commands.permission import READERS, Reach, permission
from cetms_core.commands.reading import read_mark, within
from cetms_core.contracts import Search
from cetms_core.domain.actor import Role
from cetms_core.domain.declaration import Declaration, DeclarationState
from cetms_core.domain.page import Mark, Page, page_of
from cetms_core.domain.subject import Subject
from cetms_core.domain.text import read_text
from cetms_core.errors import InvalidValue, Refused
from cetms_core.findings import Finding

Offered = TypeVar("Offered", bound=StrEnum)

LONGEST_TEXT = 100
"""In characters (字)."""


@permission(*READERS, reach=Reach.SEEN)
def declarations(
    desk: Desk,
    *,
    year: int | str | None,
    type: str,
    state: DeclarationState | str | None,
    subject: Subject | str | None,
    text: str,
    employer: str,
    person_id: str,
    after: str | None,
    limit: int,
) -> Page[Declaration]:
    """One page, the newest first: one's own, or what lies in the reviewer's scope, drafts left out.

    An `employer` or a person outside the scope has nothing there.
    """
    asked = Search(
        year=_year(year),
        type=type,
        state=_one_of(DeclarationState, state, "state", "状态"),
        subject=_one_of(Subject, subject, "subject", "科目"),
        text=_words(text),
        employer=employer,
        person_id=person_id,
    )
    search = _scoped(desk, asked)
    if search is None:
        return Page((), None)
    limit = within(limit)
    found = desk.session.declarations.search(search, after=read_mark(after), limit=limit + 1)
    return page_of(found, limit, lambda each: Mark(each.created_at, each.id))


def _year(year: int | str | None) -> int | None:
    return None if year is None or year == "" else read_year(year)


def _one_of(offered: type[Offered], chosen: str | None, field: str, label: str) -> Offered | None:
    if not chosen:
        return None
    if chosen not in set(offered):
        values = {"label": label, "offered": tuple(offered)}
        raise Refused([Finding("answer.not_offered", field, values=values)])
    return offered(chosen)


def _words(text: str) -> str:
    """Cleaned as the answers were, or they would not be found."""
    try:
        return read_text(text, LONGEST_TEXT)
    except InvalidValue as invalid:
        raise Refused(
            [Finding(invalid.why, "text", values={"label": "查找内容", **invalid.values})]
        ) from None


def _scoped(desk: Desk, asked: Search) -> Search | None:
    """What was asked, within the actor's scope; None if nothing can lie in both."""
    actor = desk.actor
    match actor.role:
        case Role.PROFESSIONAL:
            own, within = asked.person_id, evolve(asked, person_id=actor.person_id, drafts=True)
        case Role.EMPLOYER_ADMINISTRATOR:
            own, within = asked.employer, evolve(asked, employer=actor.scope)
        case Role.TRAINING_BASE:
            return evolve(asked, filed_by=actor.scope)
        case _:
            region, industry = industry_of(actor.scope)
            return evolve(asked, regions=desk.session.places.regions_within(region), industry=industry)
    return within if own in ("", actor.person_id, actor.scope) else None
