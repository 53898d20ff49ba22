"""任命: a person is given an office: administrator of an employer, authority of a region, system administrator."""

from uuid import uuid4

from attrs import evolve

from cetms_core.accounts import Account, Appointment, hash_password, password_findings
from cetms_core.commands.desk import Desk
from cetms_core.commands.permission import Reach, permission
from cetms_core.domain.actor import Actor, Role
from cetms_core.domain.identity import IdNumber
from cetms_core.domain.professional import RegistrationState
from cetms_core.errors import NotAllowed, NotFound, Refused
from cetms_core.intake import read_identity

OFFICES = frozenset({Role.EMPLOYER_ADMINISTRATOR, Role.AUTHORITY, Role.SYSTEM_ADMINISTRATOR})


@permission(Role.SYSTEM_ADMINISTRATOR, reach=Reach.BASE, event="office.appointed")
def appoint(desk: Desk, id_number: str, name: str, *, role: Role, scope: str, password: str) -> Actor:
    """The person in that office. Whoever is known here keeps the password; anybody else's is this one from now on."""
    _demand_place(desk, role, scope)
    number, person_name = read_identity(id_number, name, desk.today)
    known = _is_known(desk, desk.session.people.claimed_by(number))
    secret = "" if known else _secret(number, password)
    desk.session.begin()
    appointment = Appointment(_holder(desk, number, person_name, secret).person_id, role, scope)
    desk.session.people.appoint(appointment)
    desk.note(appointment.person_id, "office", "office.appointed", after=f"{role} {scope}".strip())
    return appointment.actor


def _demand_place(desk: Desk, role: Role, scope: str) -> None:
    places = desk.session.places
    if role not in OFFICES:
        raise NotAllowed("appoint", role)
    if role is Role.EMPLOYER_ADMINISTRATOR and places.organisation(scope) is None:
        raise NotFound("organisation")
    if role is Role.AUTHORITY and places.region(scope) is None:
        raise NotFound("region")


def _is_known(desk: Desk, account: Account | None) -> bool:
    """Whether somebody has vouched that the account is its person's: anybody can register under a number."""
    if account is None:
        return False
    professional = desk.session.people.professional(account.person_id)
    approved = professional is not None and professional.state is RegistrationState.ACTIVE
    return approved or bool(desk.session.people.appointments(account.person_id))


def _secret(number: IdNumber, password: str) -> str:
    if faults := password_findings(password, personal=(number.text[-6:], number.text[6:14])):
        raise Refused(faults)
    return hash_password(password)


def _holder(desk: Desk, number: IdNumber, name: str, secret: str) -> Account:
    people = desk.session.people
    account = people.claimed_by(number)
    if account is None:
        account = Account(uuid4().hex, number, name, secret)
        people.claim(account)
    elif secret and not _is_known(desk, account):
        people.replace_account(evolve(account, name=name, password=secret, version=account.version + 1))
    return account
