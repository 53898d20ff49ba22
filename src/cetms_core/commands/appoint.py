"""任命: a person is given an office: administrator of an employer, authority of a region, system administrator."""

from uuid import uuid4

from cetms_core.accounts import Account, Appointment, hash_password, password_findings
from cetms_core.commands.desk import Desk
from cetms_core.commands.permission import Reach, permission
from cetms_core.domain.actor import Actor, Role
from cetms_core.domain.identity import IdNumber
from cetms_core.errors import NotAllowed, NotFound, Refused
from cetms_core.intake import read_identity

OFFICES = frozenset({Role.EMPLOYER_ADMINISTRATOR, Role.AUTHORITY, Role.SYSTEM_ADMINISTRATOR})


@permission(Role.SYSTEM_ADMINISTRATOR, reach=Reach.BASE, event="office.appointed")
def appoint(desk: Desk, id_number: str, name: str, *, role: Role, scope: str, password: str) -> Actor:
    """The person in that office. Whoever has an account keeps its password; a new account gets this one."""
    _demand_place(desk, role, scope)
    number, person_name = read_identity(id_number, name, desk.today)
    account = desk.session.people.claimed_by(number)
    new = None if account else _new_account(number, person_name, password)
    desk.session.begin()
    if new is not None and not desk.session.people.claim(new):
        account, new = desk.session.people.claimed_by(number), None
    holder = account or new
    assert holder is not None
    appointment = Appointment(holder.person_id, role, scope)
    desk.session.people.appoint(appointment)
    desk.note(holder.person_id, "office", "office.appointed", after=f"{role} {scope}".strip())
    return appointment.actor


def _demand_place(desk: Desk, role: Role, scope: str) -> None:
    places = desk.session.places
    if role not in OFFICES:
        raise NotAllowed("appoint", role)
    if role is Role.EMPLOYER_ADMINISTRATOR and places.organisation(scope) is None:
        raise NotFound("organisation")
    if role is Role.AUTHORITY and places.region(scope) is None:
        raise NotFound("region")


def _new_account(number: IdNumber, name: str, password: str) -> Account:
    if faults := password_findings(password, personal=(number.text[-6:], number.text[6:14])):
        raise Refused(faults)
    return Account(uuid4().hex, number, name, hash_password(password))
