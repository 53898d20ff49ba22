"""任命: a person is given an office: of an employer, a training base, a region, an industry there, or the whole system."""

from uuid import uuid4

from attrs import evolve

from cetms_core.accounts import Account, Appointment
from cetms_core.commands.desk import Desk
from cetms_core.commands.permission import SIGNED_IN, Reach, permission
from cetms_core.commands.signing_in.new_password import new_secret
from cetms_core.domain.actor import Actor, Role
from cetms_core.domain.identity import EmailAddress
from cetms_core.domain.professional import RegistrationState
from cetms_core.errors import InvalidValue, NotAllowed, NotFound, Refused, TryAgain
from cetms_core.intake import read_identity

OFFICES = frozenset(SIGNED_IN) - {Role.PROFESSIONAL}


@permission(Role.SYSTEM_ADMINISTRATOR, reach=Reach.BASE, event="office.appointed")
def appoint(
    desk: Desk, id_number: str, name: str, *, role: Role, scope: str, password: str, email: str
) -> Actor:
    """The person in that office. Whoever is known here keeps the password; anybody else's is this one from now on."""
    _demand_place(desk, role, scope)
    number, person_name = read_identity(id_number, name, desk.today)
    stranger = Account(
        uuid4().hex, number, person_name, "", email=_read_email(email), password_since=desk.now
    )
    known = _is_known(desk, desk.session.people.claimed_by(number))
    secret = "" if known else new_secret(desk, stranger, password, field="password")
    desk.session.begin()
    if _is_known(desk, desk.session.people.claimed_by(number)) is not known:  # or a stranger has no password
        raise TryAgain
    holder = holder_of(desk, evolve(stranger, password=secret))
    appointment = Appointment(holder.person_id, role, scope)
    desk.session.people.appoint(appointment)
    desk.note(appointment.person_id, "office", "office.appointed", after=f"{role} {scope}".strip())
    return appointment.actor


def _demand_place(desk: Desk, role: Role, scope: str) -> None:
    """An industry's authority sits in a region: `410100/卫生健康`."""
    places = desk.session.places
    if role not in OFFICES:
        raise NotAllowed("appoint", role)
    region, _, industry = scope.partition("/")
    organisation = places.organisation(scope)
    match role:
        case Role.EMPLOYER_ADMINISTRATOR if organisation is None:
            raise NotFound("organisation")
        case Role.TRAINING_BASE if organisation is None or not organisation.training_base:
            raise NotFound("training_base")
        case Role.AUTHORITY if places.region(scope) is None:
            raise NotFound("region")
        case Role.INDUSTRY_AUTHORITY if not industry.strip() or places.region(region) is None:
            raise NotFound("region")


def _read_email(text: str) -> EmailAddress | None:
    """None where none was given; then nobody can send the person a link."""
    try:
        return EmailAddress.parse(text) if text else None
    except InvalidValue as invalid:
        raise Refused([invalid.at("email")]) from None


def _is_known(desk: Desk, account: Account | None) -> bool:
    """Whether somebody has vouched that the account is its person's: anybody can register under a number."""
    if account is None:
        return False
    professional = desk.session.people.professional(account.person_id)
    approved = professional is not None and professional.state is RegistrationState.ACTIVE
    return approved or bool(desk.session.people.appointments(account.person_id))


def holder_of(desk: Desk, stranger: Account) -> Account:
    """The account of the person who is to hold an office; a stranger's is made, a known person's stays as it is."""
    people = desk.session.people
    account = people.claimed_by(stranger.id_number)
    if account is None:
        people.claim(stranger)
        return stranger
    if stranger.password and not _is_known(desk, account):
        renewed = account.with_password(stranger.password, at=desk.now)
        people.replace_account(evolve(renewed, name=stranger.name, email=stranger.email or account.email))
    return account
