"""维护区域: the system administrator keeps the base data."""

import re
from datetime import date

from cetms_core.commands.base_data.placing import place
from cetms_core.commands.desk import Desk
from cetms_core.commands.naming import read_label
from cetms_core.commands.permission import Reach, permission
from cetms_core.domain.actor import Role
from cetms_core.domain.places import AdministrativeLevel, Region
from cetms_core.errors import Refused
from cetms_core.findings import Finding

_code = re.compile(r"[0-9]{6}").fullmatch


@permission(Role.SYSTEM_ADMINISTRATOR, reach=Reach.BASE, event="region.added")
def add_region(
    desk: Desk,
    code: str,
    name: str,
    level: AdministrativeLevel,
    *,
    above: str | None,
    since: date | None,
    until: date | None,
) -> Region:
    """The region, below `above`; one that is there already is renamed, dated anew and moved with all that lies in it."""
    read = read_label(name, "区域名称")
    if not (isinstance(code, str) and _code(code)):
        raise Refused([Finding("region.code", "code")])
    if since is not None and until is not None and until < since:
        raise Refused([Finding("region.dates", "until")])
    desk.session.begin()
    path = () if above is None else desk.region(above).path
    if code in path:
        raise Refused([Finding("region.circle", "above")])
    region = Region(code, read, level, (*path, code), since, until)
    place(desk.session.places, region)
    desk.note(code, "region", "region.added", after=read)
    return region
