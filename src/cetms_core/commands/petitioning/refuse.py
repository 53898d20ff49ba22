"""不同意: the end of a petition, with its reason."""

from cetms_core.approval import Action
from cetms_core.commands.desk import Desk
from cetms_core.commands.permission import Reach, permission
from cetms_core.commands.petitioning.petition_decided import petition_in_turn, petition_moved
from cetms_core.commands.petitioning.petitioned import DECIDE
from cetms_core.commands.reasons import read_reason
from cetms_core.domain.petition import Petition

REFUSED = "petition.refused"


@permission(*DECIDE, reach=Reach.SCOPE, event=REFUSED)
def refuse(desk: Desk, petition: Petition, reason: str) -> Petition:
    """What was refused; Stale if it changed since it was seen."""
    why = read_reason(reason)
    return petition_moved(
        desk, petition_in_turn(desk, petition, "refuse"), Action.REJECT, REFUSED, reason=why
    )
