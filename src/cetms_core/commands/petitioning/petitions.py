"""我的申请: whatever the actor asked for, and how it stands."""

from cetms_core.commands.desk import Desk
from cetms_core.commands.permission import Reach, permission
from cetms_core.commands.petitioning.petitioned import ASK
from cetms_core.commands.reading import read_mark, within
from cetms_core.domain.page import Mark, Page, page_of
from cetms_core.domain.petition import Petition


@permission(*ASK, reach=Reach.OWN)
def petitions(desk: Desk, *, after: str | None, limit: int) -> Page[Petition]:
    """One page, the newest first."""
    mark, limit = read_mark(after), within(limit)
    found = desk.session.petitions.filed_by(desk.actor.person_id, after=mark, limit=limit + 1)
    return page_of(found, limit, mark_of)


def mark_of(petition: Petition) -> Mark:
    """Where a petition stands in a list."""
    return Mark(petition.filed_at, petition.id)
