"""查看继续教育信息: what was declared, with the filters offered (S15)."""

from cetms_core.commands.declaring import read_year
from cetms_core.commands.desk import Desk
from cetms_core.commands.permission import Reach, permission
from cetms_core.commands.reading import read_mark, within
from cetms_core.contracts import Search
from cetms_core.domain.actor import Role
from cetms_core.domain.declaration import Declaration, DeclarationState
from cetms_core.domain.page import Mark, Page, page_of
from cetms_core.domain.text import read_text
from cetms_core.errors import InvalidValue, Refused
from cetms_core.findings import Finding

LONGEST_TEXT = 100
"""In characters (字)."""


@permission(Role.PROFESSIONAL, Role.EMPLOYER_ADMINISTRATOR, Role.AUTHORITY, reach=Reach.SEEN)
def declarations(
    desk: Desk,
    *,
    year: int | str | None,
    type: str,
    state: DeclarationState | str | None,
    text: str,
    after: str | None,
    limit: int,
) -> Page[Declaration]:
    """One page, the newest first: one's own, or what lies in the reviewer's scope, drafts left out."""
    search = _scoped(desk, Search(year=_year(year), type=type, state=_state(state), text=_words(text)))
    limit = within(limit)
    found = desk.session.declarations.search(search, after=read_mark(after), limit=limit + 1)
    return page_of(found, limit, lambda each: Mark(each.created_at, each.id))


def _year(year: int | str | None) -> int | None:
    return None if year is None or year == "" else read_year(year)


def _state(state: DeclarationState | str | None) -> DeclarationState | None:
    if not state:
        return None
    if state not in set(DeclarationState):
        offered = {"label": "状态", "offered": "；".join(DeclarationState)}
        raise Refused([Finding("answer.not_offered", "state", values=offered)])
    return DeclarationState(state)


def _words(text: str) -> str:
    """Cleaned as the answers were, or they would not be found."""
    try:
        return read_text(text, LONGEST_TEXT)
    except InvalidValue as invalid:
        raise Refused(
            [Finding(invalid.why, "text", values={"label": "查找内容", **invalid.values})]
        ) from None


def _scoped(desk: Desk, search: Search) -> Search:
    from attrs import evolve

    match desk.actor.role:
        case Role.PROFESSIONAL:
            return evolve(search, person_id=desk.actor.person_id)
        case Role.EMPLOYER_ADMINISTRATOR:
            return evolve(search, employer=desk.actor.scope)
        case _:
            return evolve(search, regions=desk.session.places.regions_within(desk.actor.scope))
