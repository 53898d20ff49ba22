"""A new password: what it may not be for this person, and what happens when it takes the old one's place."""

from cetms_core.accounts import Account, hash_password, password_findings, verify_password
from cetms_core.commands.addressee import addressee
from cetms_core.commands.desk import Desk
from cetms_core.domain.identity import EmailAddress, IdNumber, MobileNumber
from cetms_core.errors import Refused
from cetms_core.findings import Finding
from cetms_core.notifications.account_letters import password_changed_letter

LEAST_BARRED = 4
"""In characters: a shorter name of a mailbox or an employer stands in many a password by chance."""


def barred_texts(
    number: IdNumber | None = None,
    mobile: MobileNumber | None = None,
    email: EmailAddress | None = None,
    name: str = "",
    employer: str = "",
) -> tuple[str, ...]:
    """What is known of a person, and so has no place in a password."""
    digits = "" if number is None else number.text
    mailbox = "" if email is None else email.text.partition("@")[0]
    long = [each for each in (mailbox, employer) if len(each) >= LEAST_BARRED]
    phone = "" if mobile is None else mobile.text[-8:]
    return (digits[-6:], digits[6:14], digits[8:14], phone, name, *long)


def texts_about(desk: Desk, account: Account) -> tuple[str, ...]:
    """What is known of the holder of an account."""
    known = desk.session.people.professional(account.person_id)
    if known is None:
        return barred_texts(account.id_number, None, account.email, account.name)
    employer = desk.session.places.organisation(known.employer)
    return barred_texts(
        known.id_number, known.mobile, known.email, known.name, "" if employer is None else employer.name
    )


def new_secret(desk: Desk, account: Account, password: str, *, field: str, old: str | None = None) -> str:
    """What is kept of it.

    Raises:
        Refused: with every finding at once.
    """
    rules = desk.password_rules
    faults = password_findings(
        password, personal=texts_about(desk, account), field=field, rules=rules, old=old
    )
    if not faults and _was_used(account, password, rules.remembered):
        faults = (Finding("password.used_before", field),)
    if faults:
        raise Refused(faults)
    return hash_password(password)


def put_in_place(desk: Desk, account: Account, secret: str, event: str) -> Account:
    """The account, which only the new one opens; every session of before has ended, and its holder is told."""
    after = account.with_password(secret, at=desk.now, remembered=desk.password_rules.remembered)
    desk.session.people.replace_account(after)
    desk.note(account.person_id, "password", event)
    reached = addressee(desk, account)
    if reached is not None:
        letter = password_changed_letter(*reached, desk.now, person_id=account.person_id)
        desk.session.outbox.add(letter)
    return after


def _was_used(account: Account, password: str, remembered: int) -> bool:
    """Whether it is the present one, or one of those before it that are remembered."""
    kept = (account.password, *account.former)[:remembered]
    return any(verify_password(each, password) for each in kept)
