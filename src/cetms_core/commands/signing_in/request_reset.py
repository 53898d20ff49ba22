"""忘记密码: whoever knows the number and the address gets a link by mail; everybody gets the same answer."""

import time

from cetms_core.accounts import Account, Answer, Origin, verify_password
from cetms_core.commands.addressee import addressee
from cetms_core.commands.desk import Desk
from cetms_core.commands.permission import Reach, permission
from cetms_core.commands.signing_in.admission import account_budget, admit, visitor_budgets
from cetms_core.commands.signing_in.proving import read_number, redeem, rest
from cetms_core.commands.signing_in.resetting import mail_link
from cetms_core.domain.actor import Role
from cetms_core.domain.identity import EmailAddress, IdNumber
from cetms_core.errors import CetmsError


@permission(Role.VISITOR, reach=Reach.EVERYBODY, event="reset.requested")
def request_reset(desk: Desk, id_number: str, email: str, *, captcha: Answer | None, origin: Origin) -> None:
    """Nothing, and after the same time, whether there is such an account or not.

    Raises:
        WrongCaptcha: 验证码错误.
        TooManyAttempts: 尝试次数过多.
    """
    if desk.links is None:
        raise CetmsError("no address to send people to: build Cetms(…, links=Links('https://…'))")
    desk.asked_at = time.monotonic()
    number = read_number(desk, id_number)
    redeem(desk, captcha)
    rules = desk.sign_in_rules
    admit(desk, (*account_budget(rules, "reset", number), *visitor_budgets(rules, origin)))
    verify_password(None, "")  # the work of a sign-in, so that neither time nor load tells the two apart
    found = _found(desk, number, email)
    about = "visitor" if found is None else found[0].person_id
    desk.session.begin(about)
    still = _found(desk, number, email)  # not tried again: the captcha is used up
    if still is not None and still[0].person_id == about:
        mail_link(desk, *still)
    desk.note(about, "password", "reset.requested")
    desk.after_commit.append(lambda: rest(desk, rules.refusal_takes))


def _found(desk: Desk, number: IdNumber | None, email: object) -> tuple[Account, str, EmailAddress] | None:
    """The account of the number, and whom the mail greets, if it goes to this very address."""
    account = None if number is None else desk.session.people.claimed_by(number)
    reached = None if account is None else addressee(desk, account)
    if account is None or reached is None or not isinstance(email, str):
        return None
    return (account, *reached) if reached[1].text.casefold() == email.strip().casefold() else None
