"""法人单位: those of a region, to pick from (S5)."""

from cetms_core.commands.desk import Desk
from cetms_core.commands.naming import read_key, read_words
from cetms_core.commands.permission import Reach, permission
from cetms_core.commands.reading import within
from cetms_core.domain.actor import Role
from cetms_core.domain.organisation import Organisation
from cetms_core.domain.page import Page, page_by


@permission(*Role, reach=Reach.EVERYBODY)
def organisations(desk: Desk, region: str, *, text: str, after: str | None, limit: int) -> Page[Organisation]:
    """One page of the employers of `region` with `text` in name or code, by code; those merged into others are left out."""
    wanted, mark, limit = read_words(text), read_key(after), within(limit)
    found = desk.session.places.organisations(region, wanted, after=mark, limit=limit + 1)
    return page_by(found, limit, lambda each: each.code)
