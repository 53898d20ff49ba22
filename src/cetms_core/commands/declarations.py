"""查看继续教育信息: what was declared, with the filters offered (S15)."""

from cetms_core.commands.desk import Desk
from cetms_core.commands.permission import Reach, permission
from cetms_core.commands.reading import read_mark, within
from cetms_core.contracts import Search
from cetms_core.domain.actor import Role
from cetms_core.domain.declaration import Declaration, DeclarationState
from cetms_core.domain.page import Mark, Page, page_of


@permission(Role.PROFESSIONAL, Role.EMPLOYER_ADMINISTRATOR, Role.AUTHORITY, reach=Reach.OWN)
def declarations(
    desk: Desk,
    *,
    year: int | None,
    type: str,
    state: DeclarationState | str | None,
    text: str,
    after: str | None,
    limit: int,
) -> Page[Declaration]:
    """One page, the newest first: one's own, or what lies in the reviewer's scope, drafts left out."""
    wanted = None if not state else DeclarationState(state)
    search = _scoped(desk, Search(year=year, type=type, state=wanted, text=text))
    limit = within(limit)
    found = desk.session.declarations.search(search, after=read_mark(after), limit=limit + 1)
    return page_of(found, limit, lambda each: Mark(each.created_at, each.id))


def _scoped(desk: Desk, search: Search) -> Search:
    from attrs import evolve

    match desk.actor.role:
        case Role.PROFESSIONAL:
            return evolve(search, person_id=desk.actor.person_id)
        case Role.EMPLOYER_ADMINISTRATOR:
            return evolve(search, employer=desk.actor.scope)
        case _:
            return evolve(search, regions=desk.session.places.regions_within(desk.actor.scope))
