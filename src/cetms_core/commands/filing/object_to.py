"""提出异议: the person says that what an organisation filed in their name is not so; nobody approves it meanwhile."""

from cetms_core.approval import Action
from cetms_core.commands.addressee import addressee
from cetms_core.commands.desk import Desk
from cetms_core.commands.permission import Reach, permission
from cetms_core.commands.reasons import read_reason
from cetms_core.commands.reviewing.deciding import moved
from cetms_core.commands.reviewing.filers import filers
from cetms_core.domain.actor import Role
from cetms_core.domain.declaration import Declaration
from cetms_core.errors import Refused
from cetms_core.findings import Finding
from cetms_core.notifications.letters import objection_letter


@permission(Role.PROFESSIONAL, reach=Reach.OWN, event="declaration.objected")
def object_to(desk: Desk, id: str, reason: str) -> Declaration:
    """The declaration as it waits for the filer's answer; Refused if the person declared it."""
    why = read_reason(reason)
    desk.session.begin(desk.actor.person_id)
    kept = desk.declaration(id, command="object_to")
    if not kept.filed_by:
        raise Refused([Finding("class.not_filed")])
    after = moved(desk, kept, Action.OBJECT, "declaration.objected", reason=why)
    _tell_filers(desk, after)
    return after


def _tell_filers(desk: Desk, declaration: Declaration) -> None:
    for filer in filers(desk, declaration):
        account = desk.session.people.account(filer.person_id)
        reached = None if account is None else addressee(desk, account)
        if reached is not None:
            letter = objection_letter(*reached, declaration, desk.now, person_id=filer.person_id)
            desk.session.outbox.add(letter)
