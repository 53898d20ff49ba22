"""目录: ethnic groups, education, degrees, titles, majors, to pick from (S3, S5)."""

from cetms_core.catalogues import CATALOGUES, Item
from cetms_core.commands.desk import Desk
from cetms_core.commands.naming import read_key, read_words
from cetms_core.commands.permission import Reach, permission
from cetms_core.commands.reading import within
from cetms_core.domain.actor import Role
from cetms_core.domain.page import Page
from cetms_core.errors import NotFound


@permission(*Role, reach=Reach.EVERYBODY)
def catalogue(desk: Desk, code: str, *, text: str, after: str | None, limit: int) -> Page[Item]:
    """One page of the list for the field `code`, by code; NotFound if no list is kept for it."""
    wanted, mark = read_words(text), read_key(after)
    if code not in CATALOGUES:
        raise NotFound("catalogue")
    return CATALOGUES[code].search(wanted, after=mark, limit=within(limit))
