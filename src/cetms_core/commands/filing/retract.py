"""撤回代报: the filer follows an objection; hours that counted are answered by a line of their own, never erased (B8)."""

from cetms_core.approval import Action
from cetms_core.commands.desk import Desk
from cetms_core.commands.filing.filer import objected_to
from cetms_core.commands.permission import FILERS, Reach, permission
from cetms_core.commands.reviewing.crediting import take_back
from cetms_core.commands.reviewing.deciding import moved
from cetms_core.domain.declaration import Declaration
from cetms_core.ledger import accounts


@permission(*FILERS, reach=Reach.SCOPE, event="declaration.retracted")
def retract(desk: Desk, declaration: Declaration | str) -> Declaration:
    """The declaration, withdrawn, so that its person may declare it as it was; Stale if it changed since it was seen."""
    found = objected_to(desk, declaration, Action.RETRACT, "retract")
    after = moved(desk, found, Action.RETRACT, "declaration.retracted", reason=found.reason)
    if _counts(desk, found):
        take_back(desk, after, found.reason)
    return after


def _counts(desk: Desk, declaration: Declaration) -> bool:
    rounds = accounts(desk.session.entries.of_declaration(declaration))
    return bool(rounds) and rounds[-1].stands
