"""申请详细: one petition, with its reasons."""

from cetms_core.commands.desk import Desk
from cetms_core.commands.permission import Reach, permission
from cetms_core.commands.petitioning.petitioned import ASK, seen_petition
from cetms_core.domain.petition import Petition


@permission(*ASK, reach=Reach.SEEN)
def petition(desk: Desk, id: str) -> Petition:
    """The whole of it, the reason of a refusal too."""
    return seen_petition(desk, id, "petition")
