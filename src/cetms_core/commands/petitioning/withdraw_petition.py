"""撤回申请: whoever asked takes it back before it is decided."""

from cetms_core.approval import Action
from cetms_core.commands.desk import Desk
from cetms_core.commands.permission import Reach, permission
from cetms_core.commands.petitioning.petition_decided import alone_with, petition_moved
from cetms_core.commands.petitioning.petitioned import ASK
from cetms_core.domain.petition import Petition
from cetms_core.errors import NotAllowed


@permission(*ASK, reach=Reach.OWN, event="petition.withdrawn")
def withdraw_petition(desk: Desk, id: str) -> Petition:
    """The petition, which nobody decides any more."""
    found = alone_with(desk, id)
    if found.petitioner != desk.actor.person_id:
        raise NotAllowed("withdraw_petition", desk.actor.role)
    return petition_moved(desk, found, Action.WITHDRAW, "petition.withdrawn")
