"""维持代报: the filer answers an objection and stands by what was filed; it goes on from where it stood."""

from cetms_core.approval import Action
from cetms_core.commands.desk import Desk
from cetms_core.commands.filing.filer import objected_to
from cetms_core.commands.permission import FILERS, Reach, permission
from cetms_core.commands.reasons import read_reason
from cetms_core.commands.reviewing.deciding import moved
from cetms_core.domain.declaration import Declaration


@permission(*FILERS, reach=Reach.SCOPE, event="declaration.insisted")
def insist(desk: Desk, declaration: Declaration | str, reason: str) -> Declaration:
    """The declaration, back at its step, or approved as it was; Stale if it changed since it was seen."""
    why = read_reason(reason)
    found = objected_to(desk, declaration, Action.INSIST, "insist")
    return moved(desk, found, Action.INSIST, "declaration.insisted", reason=why)
