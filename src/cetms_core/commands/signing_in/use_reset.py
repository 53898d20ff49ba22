"""重设密码: whoever has the link sets a new password, once; every session of before ends."""

from cetms_core.accounts import Account
from cetms_core.accounts.origin import fingerprint
from cetms_core.accounts.ticket import Ticket, TicketKind
from cetms_core.commands.desk import Desk
from cetms_core.commands.permission import Reach, permission
from cetms_core.commands.signing_in.new_password import new_secret, put_in_place
from cetms_core.domain.actor import Role
from cetms_core.errors import Refused
from cetms_core.findings import Finding


@permission(Role.VISITOR, reach=Reach.EVERYBODY, event="password.reset")
def use_reset(desk: Desk, token: str, *, new_password: str) -> None:
    """From now on only the new one opens the account; a password that is refused leaves the link as it was.

    Raises:
        Refused: with every finding at once.
    """
    key = fingerprint(token) if isinstance(token, str) else ""
    account = _holder(desk, desk.session.tickets.find(TicketKind.RESET, key))
    secret = new_secret(desk, account, new_password, field="new_password")
    desk.session.begin(account.person_id)
    _holder(desk, desk.session.tickets.redeem(TicketKind.RESET, key))  # of two at once, one
    desk.session.devices.forget(account.person_id)
    put_in_place(desk, account, secret, "password.reset")


def _holder(desk: Desk, ticket: Ticket | None) -> Account:
    account = None if ticket is None else desk.session.people.account(ticket.holder)
    if ticket is None or account is None or ticket.expires <= desk.now:
        raise Refused([Finding("reset.void", "token")])
    return account
