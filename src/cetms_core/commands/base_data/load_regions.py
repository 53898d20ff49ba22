"""导入区划: what is shipped of GB/T 2260 goes into the store, as often as one likes."""

from datetime import date

from cetms_core.catalogues import shipped_regions
from cetms_core.commands.base_data.placing import place
from cetms_core.commands.desk import Desk
from cetms_core.commands.permission import Reach, permission
from cetms_core.domain.actor import Role
from cetms_core.domain.places import Region


@permission(Role.SYSTEM_ADMINISTRATOR, reach=Reach.BASE, event="regions.loaded")
def load_regions(desk: Desk, on: date | None) -> tuple[Region, ...]:
    """Those that were missing or kept otherwise; of all that were shipped, or of those in force on a day."""
    desk.session.begin()
    places = desk.session.places
    changed = tuple(region for region in shipped_regions(on) if places.region(region.code) != region)
    for region in changed:
        place(places, region)
    if changed:
        desk.note("regions", "regions", "regions.loaded", after=f"{len(changed)}")
    return changed
