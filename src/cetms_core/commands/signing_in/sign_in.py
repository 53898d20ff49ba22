"""登录: user kind, account, password and captcha (S8–S11).

Only a right password learns that the employer has not approved yet, or has rejected.
"""

from attrs import evolve

from cetms_core.accounts import Account, Answer, Origin, hash_password, is_outdated
from cetms_core.commands.desk import Desk
from cetms_core.commands.lending.borrowing import borrowed_offices
from cetms_core.commands.permission import Reach, permission
from cetms_core.commands.signing_in.admission import give_back, sign_in_budgets
from cetms_core.commands.signing_in.proving import not_proved, proved
from cetms_core.domain.actor import Actor, Role, UserKind
from cetms_core.domain.event import Event
from cetms_core.domain.professional import Professional, RegistrationState
from cetms_core.errors import NotYetApproved, RegistrationRejected


@permission(Role.VISITOR, reach=Reach.EVERYBODY, event="account.signed_in")
def sign_in(
    desk: Desk,
    account: str,
    password: str,
    *,
    captcha: Answer | None,
    kind: UserKind,
    scope: str | None,
    origin: Origin,
) -> Actor:
    """Whoever signed in, in the role of that user kind; of several scopes the first, and `roles` has the others.

    Raises:
        WrongCaptcha: 验证码错误.
        TooManyAttempts: 尝试次数过多.
        WrongCredentials: 账户或密码错误; also for every account that has no such role.
        NotYetApproved: 此帐号还未被审核; only after a right password.
        RegistrationRejected: 您的注册未通过审核; only after a right password.
    """
    found = proved(desk, account, password, captcha, origin)
    actor = evolve(_actor(desk, found, kind, scope), stamp=found.stamp)
    better = _better(found, password)
    desk.session.begin(found.person_id)
    if better is not None:
        desk.session.people.replace_account(better)
    give_back(desk, sign_in_budgets(desk, found.id_number, found, origin))
    desk.session.history.add(Event(found.person_id, "account", "account.signed_in", actor, desk.now))
    return actor


def _actor(desk: Desk, account: Account, kind: UserKind, scope: str | None) -> Actor:
    if kind is UserKind.PERSON:
        return _professional(desk, account)
    own = (office.actor for office in desk.session.people.appointments(account.person_id))
    held = (*own, *borrowed_offices(desk.session, account.person_id, desk.today))
    offices = [each for each in held if each.role is kind.role and scope in (None, each.scope)]
    if not offices:
        raise not_proved(desk, account)
    return offices[0]


def _professional(desk: Desk, account: Account) -> Actor:
    professional = desk.session.people.professional(account.person_id)
    if professional is None or professional.state is RegistrationState.WITHDRAWN:
        raise not_proved(desk, account)
    if professional.state is not RegistrationState.ACTIVE:
        employer = desk.session.places.organisation(professional.employer)
        contact = "" if employer is None else employer.contact
        if professional.state is RegistrationState.REJECTED:
            raise RegistrationRejected(contact, _why_rejected(desk, professional))
        raise NotYetApproved(contact)
    return Actor(account.person_id, Role.PROFESSIONAL)


def _why_rejected(desk: Desk, professional: Professional) -> str:
    """The reason of the last rejection: mail does not tell it, so it is told here."""
    events = desk.session.history.of(professional.person_id, "registration")
    return next((each.reason for each in reversed(events) if each.name == "registration.rejected"), "")


def _better(account: Account, password: str) -> Account | None:
    """The account with its password kept in the better way that is at hand by now; None if it is kept so already."""
    if not is_outdated(account.password):
        return None
    return evolve(account, password=hash_password(password), version=account.version + 1)
