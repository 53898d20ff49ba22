"""Where a mail about an account goes, and how it greets."""

from cetms_core.accounts import Account
from cetms_core.commands.desk import Desk
from cetms_core.domain.identity import EmailAddress


def addressee(desk: Desk, account: Account) -> tuple[str, EmailAddress] | None:
    """The masked name and the address: of the rolls, or else of the appointment; None for whoever gave none."""
    known = desk.session.people.professional(account.person_id)
    if known is not None:
        return known.masked_name, known.email
    if account.email is None:
        return None
    return account.masked_name, account.email
