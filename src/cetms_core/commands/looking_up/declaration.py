"""详细: one declared item in full (S15)."""

from cetms_core.commands.desk import Desk
from cetms_core.commands.permission import READERS, Reach, permission
from cetms_core.domain.declaration import Declaration


@permission(*READERS, reach=Reach.SEEN)
def declaration(desk: Desk, id: str) -> Declaration:
    """The declaration, if it is one's own or lies in one's scope."""
    return desk.declaration(id, command="declaration")
