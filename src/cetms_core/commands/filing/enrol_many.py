"""批量注册: an employer's administrator puts own staff on the rolls, and vouches for them; each sets a password of their own."""

from collections.abc import Sequence
from datetime import timedelta
from uuid import uuid4

from cetms_core.accounts import Account
from cetms_core.accounts.hashing import nobodys_password
from cetms_core.approval import Action, decide_registration
from cetms_core.commands.desk import Desk
from cetms_core.commands.filing.enrolling import Newcomers, newcomers, number_of
from cetms_core.commands.filing.filer import filing_organisation
from cetms_core.commands.moving_people import hired
from cetms_core.commands.permission import Reach, permission
from cetms_core.commands.signing_in.resetting import new_link
from cetms_core.domain.actor import Role
from cetms_core.domain.professional import Professional, RegistrationState
from cetms_core.domain.training_class import Enrolment
from cetms_core.errors import CetmsError, Refused, TryAgain
from cetms_core.intake import RawAnswers, RegistrationForm, numbered, recorded
from cetms_core.notifications.account_letters import enrolled_letter

LIFE = timedelta(days=7)
"""Of the link: longer than that of a reset, since nobody waits for this mail."""


@permission(Role.EMPLOYER_ADMINISTRATOR, reach=Reach.BASE, event="registration.enrolled")
def enrol_many(
    desk: Desk, roster: Sequence[RawAnswers], *, first_row: int, skip_faulty: bool, dry_run: bool
) -> Enrolment:
    """All of them or none; with `skip_faulty` those whose rows are right. Each gets a link to set a password."""
    employer = filing_organisation(desk, "enrol_many")
    rows = numbered(roster, first_row)
    listed = newcomers(desk, employer, rows)
    if dry_run:
        return Enrolment((), len(listed.right), recorded(listed.faults))
    _demand_acceptable(listed, skip_faulty)
    if desk.links is None:
        raise CetmsError("no address to send people to: build Cetms(…, links=Links('https://…'))")
    nobody = nobodys_password()
    desk.session.begin()  # for all: up to a thousand turns one by one, and two lists at once would block each other
    listed = newcomers(desk, employer, rows)
    _demand_acceptable(listed, skip_faulty)
    people = tuple(_enrolled(desk, form, nobody) for form in listed.right)
    return Enrolment(people, len(people), recorded(listed.faults))


def _demand_acceptable(listed: Newcomers, skip_faulty: bool) -> None:
    if listed.faults and not (skip_faulty and listed.right):
        raise Refused(listed.faults)


def _enrolled(desk: Desk, form: RegistrationForm, password: str) -> str:
    """The id of the person, who is on the rolls from now on."""
    values = {name: value for name, value in form.values.items() if value is not None}
    account = Account(uuid4().hex, number_of(form), str(values["name"]), password)
    person = Professional(account.person_id, **values, state=RegistrationState.ACTIVE)  # type: ignore[arg-type]
    if not desk.session.people.claim(account):  # somebody else registered under the number a moment ago
        raise TryAgain
    desk.session.people.add_professional(person, at=desk.now)
    hired(desk, person)
    desk.note(person.person_id, "registration", "registration.enrolled", after=person.state)
    _tell(desk, account, person)
    return person.person_id


def _tell(desk: Desk, account: Account, person: Professional) -> None:
    link = new_link(desk, account, LIFE)
    letter = enrolled_letter(
        person.masked_name, person.email, desk.now, person_id=person.person_id, link=link, days=LIFE.days
    )
    desk.session.outbox.add(letter)
    vouched = decide_registration(RegistrationState.PENDING, Action.APPROVE, actor=desk.actor, at=desk.now)
    desk.after_commit.append(lambda: desk.plugins.registration_decided(person, vouched))
