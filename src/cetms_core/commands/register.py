"""个人用户注册: it waits for the employer (S1–S6)."""

from collections.abc import Mapping
from uuid import uuid4

from attrs import evolve

from cetms_core.accounts import Account, hash_password, password_findings
from cetms_core.commands.desk import Desk
from cetms_core.commands.permission import Reach, permission
from cetms_core.domain.actor import Role
from cetms_core.domain.identity import IdNumber
from cetms_core.domain.organisation import Organisation
from cetms_core.domain.professional import Professional, RegistrationState
from cetms_core.domain.registration import Registration
from cetms_core.errors import Refused
from cetms_core.intake import RawAnswers, RegistrationForm, Surroundings, assess_registration
from cetms_core.notifications.letters import registered_again_letter
from cetms_core.wording import sentence

ENDED = frozenset({RegistrationState.REJECTED, RegistrationState.WITHDRAWN})
"""After these a person may register again."""


@permission(Role.VISITOR, reach=Reach.EVERYBODY, event="registration.submitted")
def register(desk: Desk, answers: RawAnswers, *, password: str) -> Registration:
    """Pending, with the message of S6; Refused with every finding at once.

    A number that is registered already gets the very same answer, so that nobody learns who is registered;
    its owner gets a letter.
    """
    around = _surroundings(desk, answers)
    form = assess_registration(answers, around)
    faults = password_findings(password, personal=_personal(form))
    if form.errors or faults:
        raise Refused((*form.errors, *faults))
    assert around.employer is not None
    secret = hash_password(password)
    desk.session.begin()
    _keep(desk, form, secret)
    return _answer(around.employer)


def _surroundings(desk: Desk, answers: RawAnswers) -> Surroundings:
    places = desk.session.places
    region, employer = (_code(answers, name) for name in ("employer_region", "employer"))
    return Surroundings(
        desk.today, places.region(region), places.organisation(employer), places.departments(employer)
    )


def _code(answers: RawAnswers, name: str) -> str:
    """What may be looked up; whatever else was filled in is no code, and its reader says so."""
    raw = answers.get(name) if isinstance(answers, Mapping) else None
    return raw if isinstance(raw, str) and raw.isascii() else ""


def _keep(desk: Desk, form: RegistrationForm, secret: str) -> None:
    values = {name: value for name, value in form.values.items() if value is not None}
    number = values["id_number"]
    assert isinstance(number, IdNumber)
    account = Account(uuid4().hex, number, str(values["name"]), secret)
    if desk.session.people.claim(account):
        return _enrol(desk, account, values)
    known = desk.session.people.claimed_by(number)
    assert known is not None
    before = desk.session.people.professional(known.person_id)
    if before is None:
        return _enrol(desk, known, values)
    if before.state in ENDED:
        return _renew(desk, known, before, values, secret)
    return _warn_owner(desk, before)


def _enrol(desk: Desk, account: Account, values: dict[str, object]) -> None:
    """Somebody in office keeps the account, its password too: whoever registered may be anybody."""
    desk.session.people.add_professional(Professional(account.person_id, **values), at=desk.now)  # type: ignore[arg-type]
    desk.note(account.person_id, "registration", "registration.submitted", after=RegistrationState.PENDING)


def _renew(
    desk: Desk, account: Account, before: Professional, values: dict[str, object], secret: str
) -> None:
    again = Professional(account.person_id, **values, version=before.version + 1)  # type: ignore[arg-type]
    if not desk.session.people.appointments(account.person_id):
        renewed = evolve(account, name=again.name, password=secret, version=account.version + 1)
        desk.session.people.replace_account(renewed)
    desk.session.people.replace_professional(again, at=desk.now)
    desk.note(
        account.person_id, "registration", "registration.submitted", before=before.state, after=again.state
    )


def _warn_owner(desk: Desk, owner: Professional) -> None:
    desk.session.outbox.add(registered_again_letter(owner, desk.now))
    desk.note(owner.person_id, "registration", "registration.repeated")


def _answer(employer: Organisation) -> Registration:
    return Registration(RegistrationState.PENDING, sentence("accounts.registered"), employer.contact)


def _personal(form: RegistrationForm) -> tuple[str, ...]:
    number, mobile = form.values.get("id_number"), form.values.get("mobile")
    parts = (number.text[-6:], number.text[6:14]) if isinstance(number, IdNumber) else ()
    return (*parts, getattr(mobile, "text", ""))
