"""Proving who one is, before anybody is signed in: by the captcha, then the account and its password.

The order keeps strangers in the dark: the captcha is used up first, then one verification whatever the account.
"""

from cetms_core.accounts import Account, Answer, verify_password
from cetms_core.commands.desk import Desk
from cetms_core.domain.event import Event
from cetms_core.domain.identity import IdNumber
from cetms_core.errors import InvalidValue, WrongCaptcha, WrongCredentials


def proved(desk: Desk, id_number: str, password: str, captcha: Answer | None) -> Account:
    """The account that the password opens.

    Raises:
        WrongCaptcha: 验证码错误.
        WrongCredentials: 账户或密码错误.
    """
    if desk.captcha is not None and (captcha is None or not desk.captcha.redeem(captcha)):
        raise WrongCaptcha
    account = _account_of(desk, id_number)
    right = verify_password(None if account is None else account.password, password)
    if account is None or not right:
        raise not_proved(desk, account)
    return account


def not_proved(desk: Desk, account: Account | None) -> WrongCredentials:
    """The one answer to whoever may not sign in; the attempt is written down, whatever becomes of the transaction."""
    about = "visitor" if account is None else account.person_id
    desk.survivors.append(Event(about, "account", "account.sign_in_failed", desk.actor, desk.now))
    return WrongCredentials()


def _account_of(desk: Desk, id_number: str) -> Account | None:
    """None for what is no ID number, too."""
    try:
        return desk.session.people.claimed_by(IdNumber.parse(id_number, today=desk.today))
    except InvalidValue:
        return None
