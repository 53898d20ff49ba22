"""重置密码: an administrator has a link mailed to a person; nobody sets or sees another's password."""

from cetms_core.accounts import Account
from cetms_core.commands.addressee import addressee
from cetms_core.commands.desk import Desk
from cetms_core.commands.permission import Reach, permission
from cetms_core.commands.signing_in.resetting import mail_link
from cetms_core.domain.actor import Role
from cetms_core.errors import NotAllowed, NotFound, Refused
from cetms_core.findings import Finding


@permission(Role.EMPLOYER_ADMINISTRATOR, Role.SYSTEM_ADMINISTRATOR, reach=Reach.SCOPE, event="reset.mailed")
def reset_password(desk: Desk, person_id: str) -> None:
    """A link is on its way to the person's own address, and works once; until then the old password goes on.

    Raises:
        Refused: if the person gave no address.
    """
    desk.session.begin(person_id)
    account = _in_reach(desk, person_id)
    reached = addressee(desk, account)
    if reached is None:
        raise Refused([Finding("reset.no_email")])
    mail_link(desk, account, *reached)
    desk.note(person_id, "password", "reset.mailed")


def _in_reach(desk: Desk, person_id: str) -> Account:
    """The account of one of the own staff; the system administrator's reach ends nowhere but at themselves."""
    if desk.actor.person_id == person_id:
        raise NotAllowed("reset_password", desk.actor.role, "approval.own_record")
    account = desk.session.people.account(person_id)
    if account is None:
        raise NotFound("account")
    known = desk.session.people.professional(person_id)
    own_staff = known is not None and known.employer == desk.actor.scope
    if desk.actor.role is Role.EMPLOYER_ADMINISTRATOR and not own_staff:
        raise NotAllowed("reset_password", desk.actor.role)
    return account
