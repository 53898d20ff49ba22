"""个人基本信息: what a person registered with."""

from cetms_core.commands.desk import Desk
from cetms_core.commands.permission import Reach, permission
from cetms_core.domain.actor import Role
from cetms_core.domain.professional import Professional


@permission(Role.PROFESSIONAL, reach=Reach.OWN)
def profile(desk: Desk) -> Professional:
    """One's own record."""
    return desk.own()
