"""登录: user kind, account, password and captcha (S8–S11).

The order keeps strangers in the dark: the captcha is used up first, then one verification whatever the account,
and only a right password learns that the employer has not approved yet.
"""

from attrs import evolve

from cetms_core.accounts import Account, Answer, hash_password, is_outdated, verify_password
from cetms_core.commands.desk import Desk
from cetms_core.commands.permission import Reach, permission
from cetms_core.domain.actor import Actor, Role, UserKind
from cetms_core.domain.event import Event
from cetms_core.domain.identity import IdNumber
from cetms_core.domain.professional import RegistrationState
from cetms_core.errors import InvalidValue, NotYetApproved, WrongCaptcha, WrongCredentials


@permission(Role.VISITOR, reach=Reach.EVERYBODY, event="account.signed_in")
def sign_in(
    desk: Desk, account: str, password: str, *, captcha: Answer | None, kind: UserKind, scope: str | None
) -> Actor:
    """Whoever signed in, in the role of that user kind.

    Raises:
        WrongCaptcha: 验证码错误.
        WrongCredentials: 账户或密码错误; also for every account that has no such role.
        NotYetApproved: 此帐号还未被审核; only after a right password.
    """
    if desk.captcha is not None and (captcha is None or not desk.captcha.redeem(captcha)):
        raise WrongCaptcha
    found = account_of(desk, account)
    if not verify_password(None if found is None else found.password, password):
        raise _failed(desk, found)
    assert found is not None
    actor = _actor(desk, found, kind, scope)
    desk.session.begin()
    _keep_better(desk, found, password)
    desk.session.history.add(Event(found.person_id, "account", "account.signed_in", actor, desk.now))
    return actor


def account_of(desk: Desk, id_number: str) -> Account | None:
    """The account of an ID number; None for what is no ID number, too."""
    try:
        return desk.session.people.claimed_by(IdNumber.parse(id_number, today=desk.today))
    except InvalidValue:
        return None


def _failed(desk: Desk, account: Account | None) -> WrongCredentials:
    about = "visitor" if account is None else account.person_id
    desk.survivors.append(Event(about, "account", "account.sign_in_failed", desk.actor, desk.now))
    return WrongCredentials()


def _actor(desk: Desk, account: Account, kind: UserKind, scope: str | None) -> Actor:
    if kind is UserKind.PERSON:
        return _professional(desk, account)
    held = desk.session.people.appointments(account.person_id)
    offices = [each for each in held if each.role is kind.role and scope in (None, each.scope)]
    if not offices:
        raise _failed(desk, account)
    return offices[0].actor


def _professional(desk: Desk, account: Account) -> Actor:
    professional = desk.session.people.professional(account.person_id)
    if professional is None or professional.state is RegistrationState.WITHDRAWN:
        raise _failed(desk, account)
    if professional.state is not RegistrationState.ACTIVE:
        employer = desk.session.places.organisation(professional.employer)
        raise NotYetApproved("" if employer is None else employer.contact)
    return Actor(account.person_id, Role.PROFESSIONAL)


def _keep_better(desk: Desk, account: Account, password: str) -> None:
    if is_outdated(account.password):
        better = evolve(account, password=hash_password(password), version=account.version + 1)
        desk.session.people.replace_account(better)
