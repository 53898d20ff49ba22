"""撤销: an approval is taken back; the hours are answered by a line of their own, never erased (B8)."""

from cetms_core.approval import Action
from cetms_core.commands.desk import Desk
from cetms_core.commands.permission import REVIEWERS, Reach, permission
from cetms_core.commands.reasons import read_reason
from cetms_core.commands.reviewing.crediting import take_back
from cetms_core.commands.reviewing.deciding import moved
from cetms_core.commands.reviewing.turn import decided_last
from cetms_core.domain.declaration import Declaration


@permission(*REVIEWERS, reach=Reach.SCOPE, event="declaration.revoked")
def revoke(desk: Desk, declaration: Declaration, reason: str) -> Declaration:
    """The declaration, revoked by whoever takes the last step of its chain; Stale if it changed since it was seen."""
    why = read_reason(reason)
    after = moved(
        desk, decided_last(desk, declaration, "revoke"), Action.REVOKE, "declaration.revoked", reason=why
    )
    take_back(desk, after, why)
    return after
