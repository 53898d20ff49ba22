"""个人用户注册: it waits for the employer (S1–S6)."""

import time
from collections.abc import Mapping
from uuid import uuid4

from attrs import evolve

from cetms_core.accounts import Account, Answer, Origin, hash_password, password_findings
from cetms_core.commands.desk import Desk
from cetms_core.commands.permission import Reach, permission
from cetms_core.commands.signing_in.admission import admit, visitor_budgets
from cetms_core.commands.signing_in.new_password import barred_texts
from cetms_core.commands.signing_in.proving import redeem, rest
from cetms_core.commands.survivor import survivor
from cetms_core.domain.actor import Role
from cetms_core.domain.identity import EmailAddress, IdNumber, MobileNumber
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
def register(
    desk: Desk, answers: RawAnswers, *, password: str, captcha: Answer | None, origin: Origin
) -> Registration:
    """Pending, with the message of S6; Refused with every finding at once.

    A number that is registered already gets the very same answer, so that nobody learns who is registered;
    its owner gets a letter.
    """
    desk.asked_at = time.monotonic()
    around = _surroundings(desk, answers)
    form = assess_registration(answers, around)
    faults = password_findings(password, personal=_personal(form, around.employer), rules=desk.password_rules)
    if form.errors or faults:
        raise Refused((*form.errors, *faults))
    assert around.employer is not None
    redeem(desk, captcha)
    admit(desk, visitor_budgets(desk.sign_in_rules, origin))
    secret = hash_password(password)
    desk.session.begin(_turn(answers))
    if merged := assess_registration(answers, _surroundings(desk, answers)).errors:
        raise Refused(merged)  # while the password was hashed, somebody else may have merged the employer
    _keep(desk, form, secret)
    desk.after_commit.append(lambda: rest(desk, desk.sign_in_rules.registration_takes))
    return _answer(around.employer)


def _surroundings(desk: Desk, answers: RawAnswers) -> Surroundings:
    places = desk.session.places
    region, employer = (_code(answers, name) for name in ("employer_region", "employer"))
    found = places.organisation(employer)
    taken_over = found is not None and found.merged_into
    return Surroundings(
        desk.today,
        places.region(region),
        found,
        places.departments(employer),
        survivor(desk, employer).name if taken_over else "",
    )


def _turn(answers: RawAnswers) -> str:
    """Of two who register one number at once, the second one sees what the first one did."""
    return f"number:{_code(answers, 'id_number').strip().upper()}"


def _code(answers: RawAnswers, name: str) -> str:
    """What may be looked up; whatever else was filled in is no code, and its reader says so."""
    raw = answers.get(name) if isinstance(answers, Mapping) else None
    return raw if isinstance(raw, str) and raw.isascii() else ""


def _keep(desk: Desk, form: RegistrationForm, secret: str) -> None:
    values = {name: value for name, value in form.values.items() if value is not None}
    number = values["id_number"]
    assert isinstance(number, IdNumber)
    account = Account(uuid4().hex, number, str(values["name"]), secret, password_since=desk.now)
    known = _holder(desk, account)
    if known is None:
        return _enrol(desk, account, values)
    before = desk.session.people.professional(known.person_id)
    if before is None:
        return _enrol(desk, known, values)
    if before.state in ENDED:
        return _renew(desk, known, before, values, secret)
    return _warn_owner(desk, before)


def _holder(desk: Desk, account: Account) -> Account | None:
    """Whoever has the number already, and of whom nobody else writes now; None once it is this account's."""
    people = desk.session.people
    while not people.claim(account):
        known = people.claimed_by(account.id_number)
        if known is not None:
            desk.session.begin(known.person_id)
            known = people.claimed_by(account.id_number)
        if known is not None:  # else its holder was erased in this very moment
            return known
    return None


def _enrol(desk: Desk, account: Account, values: dict[str, object]) -> None:
    """Somebody in office keeps the account, its password too: whoever registered may be anybody."""
    desk.session.people.add_professional(Professional(account.person_id, **values), at=desk.now)  # type: ignore[arg-type]
    desk.note(account.person_id, "registration", "registration.submitted", after=RegistrationState.PENDING)


def _renew(
    desk: Desk, account: Account, before: Professional, values: dict[str, object], secret: str
) -> None:
    again = Professional(account.person_id, **values, version=before.version + 1)  # type: ignore[arg-type]
    if not desk.session.people.appointments(account.person_id):
        renewed = evolve(account.with_password(secret, at=desk.now), name=again.name)
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


def _personal(form: RegistrationForm, employer: Organisation | None) -> tuple[str, ...]:
    number, mobile, email = (form.values.get(name) for name in ("id_number", "mobile", "email"))
    return barred_texts(
        number if isinstance(number, IdNumber) else None,
        mobile if isinstance(mobile, MobileNumber) else None,
        email if isinstance(email, EmailAddress) else None,
        str(form.values.get("name") or ""),
        "" if employer is None else employer.name,
    )
