"""同意核减: the person takes the lower hours, and the reviewer's step is behind the declaration."""

from cetms_core.approval import Action, demand_possible
from cetms_core.commands.desk import Desk
from cetms_core.commands.kept import demand_creditable
from cetms_core.commands.permission import Reach, permission
from cetms_core.commands.reviewing.course import ACCEPTED
from cetms_core.commands.reviewing.crediting import credit
from cetms_core.commands.reviewing.deciding import moved
from cetms_core.commands.reviewing.turn import seen_or_found
from cetms_core.domain.actor import Role
from cetms_core.domain.declaration import Declaration, DeclarationState


@permission(Role.PROFESSIONAL, reach=Reach.OWN, event=ACCEPTED)
def accept_hours(desk: Desk, declaration: Declaration | str) -> Declaration:
    """The declaration at its next step, or approved for the lower hours.

    Given by its id, or as it was seen: then other hours than those are Stale.
    """
    kept = seen_or_found(desk, declaration, "accept_hours")
    demand_possible(kept.state, Action.ACCEPT)
    demand_creditable(desk, kept)
    after = moved(desk, kept, Action.ACCEPT, ACCEPTED)
    if after.state is DeclarationState.APPROVED:
        credit(desk, after)
    return after
