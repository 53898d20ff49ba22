"""同意: one step of a petition further; after the last one it takes effect."""

from cetms_core.approval import Action
from cetms_core.commands.desk import Desk
from cetms_core.commands.permission import Reach, permission
from cetms_core.commands.petitioning.petition_decided import GRANTED, petition_in_turn, petition_moved
from cetms_core.commands.petitioning.petition_effects import CONDITIONS, EFFECTS
from cetms_core.commands.petitioning.petitioned import DECIDE
from cetms_core.domain.petition import Petition, PetitionState


@permission(*DECIDE, reach=Reach.SCOPE, event=GRANTED)
def grant(desk: Desk, petition: Petition) -> Petition:
    """What was granted; Stale if it changed since it was seen, Refused if it can't take effect any more."""
    before = petition_in_turn(desk, petition, "grant")
    if before.state is PetitionState.WAITING and before.step + 1 == len(before.steps):
        CONDITIONS[before.kind](desk, before)
    after = petition_moved(desk, before, Action.APPROVE, GRANTED)
    if after.state is PetitionState.GRANTED:
        EFFECTS[after.kind](desk, before)
    return after
