"""区域: picked first when registering (S5)."""

from cetms_core.commands.desk import Desk
from cetms_core.commands.naming import read_key, read_words
from cetms_core.commands.permission import Reach, permission
from cetms_core.commands.reading import within
from cetms_core.domain.actor import Role
from cetms_core.domain.page import Page, page_by
from cetms_core.domain.places import Region


@permission(*Role, reach=Reach.EVERYBODY)
def regions(desk: Desk, above: str | None, *, text: str, after: str | None, limit: int) -> Page[Region]:
    """One page of those in force today directly below `above`, the topmost ones for None, by code."""
    wanted, mark, limit = read_words(text), read_key(after), within(limit)
    found = desk.session.places.regions(above, on=desk.today, text=wanted, after=mark, limit=limit + 1)
    return page_by(found, limit, lambda each: each.code)
