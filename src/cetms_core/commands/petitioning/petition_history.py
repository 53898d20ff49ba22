"""申请的办理过程: who did what with a petition, when and why."""

from cetms_core.commands.desk import Desk
from cetms_core.commands.permission import Reach, permission
from cetms_core.commands.petitioning.petitioned import ASK, seen_petition
from cetms_core.domain.event import Event


@permission(*ASK, reach=Reach.SEEN)
def petition_history(desk: Desk, id: str) -> tuple[Event, ...]:
    """In the order in which it happened."""
    found = seen_petition(desk, id, "petition_history")
    return tuple(desk.session.history.of(found.about, found.id))
