"""办理过程: who did what with a declaration, when and why."""

from cetms_core.commands.desk import Desk
from cetms_core.commands.permission import READERS, Reach, permission
from cetms_core.domain.event import Event


@permission(*READERS, reach=Reach.SEEN)
def history(desk: Desk, id: str) -> tuple[Event, ...]:
    """In the order in which it happened."""
    declaration = desk.declaration(id, command="history")
    return tuple(desk.session.history.of(declaration.person_id, declaration.id))
