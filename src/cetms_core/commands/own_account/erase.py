"""注销个人身份: a system administrator takes out who somebody is, for a reason; hours and history stay without a name."""

from cetms_core.commands.desk import Desk
from cetms_core.commands.own_account.leaving import erase_identity
from cetms_core.commands.permission import Reach, permission
from cetms_core.commands.reasons import read_reason
from cetms_core.domain.actor import Role
from cetms_core.domain.event import ERASED
from cetms_core.errors import NotAllowed, NotFound


@permission(Role.SYSTEM_ADMINISTRATOR, reach=Reach.SCOPE, event=ERASED)
def erase(desk: Desk, person_id: str, reason: str) -> None:
    """The reason stays in the history, so it names nobody; the number may register again, as somebody new.

    Raises:
        Refused: with everything that has to be done first.
        NotFound: if nobody has that id, or nobody any more.
    """
    why = read_reason(reason)
    if desk.actor.person_id == person_id:
        raise NotAllowed("erase", desk.actor.role, "approval.own_record")
    desk.session.begin(person_id)
    account = desk.session.people.account(person_id)
    if account is None or not account.id_number.text:
        raise NotFound("account")
    erase_identity(desk, person_id, record="identity", reason=why)
