"""撤回: the person takes a declaration back while nobody has decided on it."""

from cetms_core.approval import DECLARATION, Action
from cetms_core.commands.desk import Desk
from cetms_core.commands.permission import Reach, permission
from cetms_core.commands.reviewing.deciding import moved
from cetms_core.domain.actor import Role
from cetms_core.domain.declaration import Declaration
from cetms_core.errors import Refused
from cetms_core.findings import Finding


@permission(Role.PROFESSIONAL, reach=Reach.OWN, event="declaration.withdrawn")
def withdraw(desk: Desk, id: str) -> Declaration:
    """The declaration, withdrawn; it can be declared anew."""
    desk.session.begin(desk.actor.person_id)
    kept = desk.declaration(id, command="withdraw")
    if kept.filed_by and (kept.state, Action.OBJECT) in DECLARATION:
        raise Refused([Finding("class.object_instead")])
    return moved(desk, kept, Action.WITHDRAW, "declaration.withdrawn")
