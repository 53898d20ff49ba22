"""维护区域: the system administrator keeps the base data."""

from cetms_core.commands.desk import Desk
from cetms_core.commands.naming import read_label
from cetms_core.commands.permission import Reach, permission
from cetms_core.domain.actor import Role
from cetms_core.domain.places import AdministrativeLevel, Region


@permission(Role.SYSTEM_ADMINISTRATOR, reach=Reach.BASE, event="region.added")
def add_region(desk: Desk, code: str, name: str, level: AdministrativeLevel, *, above: str | None) -> Region:
    """The region, below `above`; one that is there already is renamed."""
    read = read_label(name, "区域名称")
    desk.session.begin()
    path = () if above is None else desk.region(above).path
    region = Region(code, read, level, (*path, code))
    desk.session.places.add_region(region)
    desk.note(code, "region", "region.added", after=read)
    return region
