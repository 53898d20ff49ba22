"""重设密码的链接: mailed, good for half an hour and for one use; a new one makes all older ones void."""

import secrets
from datetime import timedelta

from cetms_core.accounts import Account
from cetms_core.accounts.origin import fingerprint
from cetms_core.accounts.ticket import Ticket, TicketKind
from cetms_core.commands.desk import Desk
from cetms_core.domain.identity import EmailAddress
from cetms_core.errors import CetmsError
from cetms_core.notifications.account_letters import reset_letter

LIFE = timedelta(minutes=30)


def mail_link(desk: Desk, account: Account, name: str, to: EmailAddress) -> None:
    """The link is on its way.

    Raises:
        CetmsError: if the host never said where its pages are.
    """
    link, minutes = new_link(desk, account, LIFE), LIFE // timedelta(minutes=1)
    letter = reset_letter(name, to, desk.now, person_id=account.person_id, link=link, minutes=minutes)
    desk.session.outbox.add(letter)


def new_link(desk: Desk, account: Account, life: timedelta) -> str:
    """The token itself stands in the mail alone; what is kept is its hash.

    Raises:
        CetmsError: if the host never said where its pages are.
    """
    if desk.links is None:
        raise CetmsError("no address to send people to: build Cetms(…, links=Links('https://…'))")
    token = secrets.token_urlsafe(32)
    tickets = desk.session.tickets
    tickets.sweep(desk.now)
    tickets.void(TicketKind.RESET, account.person_id)
    tickets.issue(Ticket(TicketKind.RESET, fingerprint(token), desk.now + life, account.person_id))
    return desk.links.reset(token)
