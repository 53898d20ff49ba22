"""部门: those of an employer, to pick from (S5)."""

from cetms_core.commands.desk import Desk
from cetms_core.commands.naming import read_key, read_words
from cetms_core.commands.permission import Reach, permission
from cetms_core.commands.reading import within
from cetms_core.domain.actor import Role
from cetms_core.domain.page import Page, page_by


@permission(*Role, reach=Reach.EVERYBODY)
def departments(desk: Desk, organisation: str, *, text: str, after: str | None, limit: int) -> Page[str]:
    """One page of an employer's departments, by name; none when it keeps no list, and then any name will do."""
    wanted, mark, limit = read_words(text), read_key(after), within(limit)
    found = desk.session.places.departments(organisation, wanted, after=mark, limit=limit + 1)
    return page_by(found, limit, lambda each: each)
