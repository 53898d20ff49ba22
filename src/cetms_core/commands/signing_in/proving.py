"""Proving who one is, before anybody is signed in: by the captcha, then the account and its password.

The order keeps strangers in the dark: the captcha is used up first, then an attempt is counted,
then one password is verified whatever the account; and every refusal takes the same time.
"""

import random
import time
from datetime import timedelta

from cetms_core.accounts import Account, Answer, Origin, verify_password
from cetms_core.commands.desk import Desk
from cetms_core.commands.signing_in.admission import admit, sign_in_budgets
from cetms_core.domain.event import Event
from cetms_core.domain.identity import IdNumber
from cetms_core.errors import InvalidValue, WrongCaptcha, WrongCredentials


def proved(desk: Desk, id_number: str, password: str, captcha: Answer | None, origin: Origin) -> Account:
    """The account that the password opens.

    Raises:
        WrongCaptcha: 验证码错误.
        TooManyAttempts: 尝试次数过多.
        WrongCredentials: 账户或密码错误.
    """
    desk.asked_at = time.monotonic()
    number = read_number(desk, id_number)
    redeem(desk, captcha)
    account = None if number is None else desk.session.people.claimed_by(number)
    admit(desk, sign_in_budgets(desk, number, account, origin))
    right = verify_password(None if account is None else account.password, password)
    if account is None or not right:
        raise not_proved(desk, account)
    return account


def read_number(desk: Desk, text: str) -> IdNumber | None:
    """None for what is no ID number."""
    try:
        return IdNumber.parse(text, today=desk.today)
    except InvalidValue:
        return None


def redeem(desk: Desk, captcha: Answer | None) -> None:
    """Uses the captcha up, where one is asked.

    Raises:
        WrongCaptcha: 验证码错误.
    """
    if desk.captcha is not None and (captcha is None or not desk.captcha.redeem(captcha)):
        raise WrongCaptcha


def not_proved(desk: Desk, account: Account | None) -> WrongCredentials:
    """The one answer to whoever may not sign in; the attempt is written down, whatever becomes of the transaction."""
    about = "visitor" if account is None else account.person_id
    desk.survivors.append(Event(about, "account", "account.sign_in_failed", desk.actor, desk.now))
    rest(desk, desk.sign_in_rules.refusal_takes)
    return WrongCredentials()


def rest(desk: Desk, least: timedelta) -> None:
    """Waits until as much time has gone since the question as any such answer takes, and by chance a little longer.

    A plain wait would end so sharply that what is done after it could be told apart by microseconds.
    """
    takes = least.total_seconds() * random.uniform(1, 1.2)
    time.sleep(max(0.0, desk.asked_at + takes - time.monotonic()))
