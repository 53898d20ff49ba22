"""个人用户注册: it waits for the employer (S1–S6)."""

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
        raise Refused((*form.findings, *faults))
    assert around.employer is not None
    secret = hash_password(password)
    desk.session.begin()
    _keep(desk, form, secret)
    return _answer(around.employer)


def _surroundings(desk: Desk, answers: RawAnswers) -> Surroundings:
    places = desk.session.places
    region, employer = (str(answers.get(name) or "") for name in ("employer_region", "employer"))
    return Surroundings(
        desk.today, places.region(region), places.organisation(employer), places.departments(employer)
    )


def _keep(desk: Desk, form: RegistrationForm, secret: str) -> None:
    values = {name: value for name, value in form.values.items() if value is not None}
    number = values["id_number"]
    assert isinstance(number, IdNumber)
    account = desk.session.people.claimed_by(number)
    before = None if account is None else desk.session.people.professional(account.person_id)
    if account is None:
        _add(desk, Account(uuid4().hex, number, str(values["name"]), secret), values)
    elif before is not None and before.state in ENDED:
        _renew(desk, account, before, values, secret)
    else:
        _warn_owner(desk, before)


def _add(desk: Desk, account: Account, values: dict[str, object]) -> None:
    desk.session.people.claim(account)
    desk.session.people.add_professional(Professional(account.person_id, **values), at=desk.now)  # type: ignore[arg-type]
    desk.note(account.person_id, "registration", "registration.submitted", after=RegistrationState.PENDING)


def _renew(
    desk: Desk, account: Account, before: Professional, values: dict[str, object], secret: str
) -> None:
    again = Professional(account.person_id, **values, version=before.version + 1)  # type: ignore[arg-type]
    desk.session.people.replace_account(
        evolve(account, name=again.name, password=secret, version=account.version + 1)
    )
    desk.session.people.replace_professional(again, at=desk.now)
    desk.note(
        account.person_id, "registration", "registration.submitted", before=before.state, after=again.state
    )


def _warn_owner(desk: Desk, owner: Professional | None) -> None:
    if owner is not None:
        desk.session.outbox.add(registered_again_letter(owner, desk.now))
        desk.note(owner.person_id, "registration", "registration.repeated")


def _answer(employer: Organisation) -> Registration:
    return Registration(RegistrationState.PENDING, sentence("accounts.registered"), employer.contact)


def _personal(form: RegistrationForm) -> tuple[str, ...]:
    number, mobile = form.values.get("id_number"), form.values.get("mobile")
    parts = (number.text[-6:], number.text[6:14]) if isinstance(number, IdNumber) else ()
    return (*parts, getattr(mobile, "text", ""))
