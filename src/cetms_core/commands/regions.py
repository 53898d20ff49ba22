"""区域: picked first when registering (S5)."""

from cetms_core.commands.desk import Desk
from cetms_core.commands.permission import Reach, permission
from cetms_core.domain.actor import Role
from cetms_core.domain.places import Region


@permission(*Role, reach=Reach.EVERYBODY)
def regions(desk: Desk, above: str | None) -> tuple[Region, ...]:
    """The regions directly below `above`; the topmost ones for None."""
    return tuple(desk.session.places.regions(above))
