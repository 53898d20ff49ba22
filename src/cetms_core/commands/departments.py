"""部门: those of an employer, to pick from (S5)."""

from cetms_core.commands.desk import Desk
from cetms_core.commands.permission import Reach, permission
from cetms_core.domain.actor import Role


@permission(*Role, reach=Reach.EVERYBODY)
def departments(desk: Desk, organisation: str) -> tuple[str, ...]:
    """The departments of an employer; empty when it keeps no list, and then any name will do."""
    return tuple(desk.session.places.departments(organisation))
