"""What is kept of a person besides the work: account, profile, offices, history, letters, devices."""

from collections.abc import Iterator
from datetime import date, datetime

from cetms_core.accounts import Account
from cetms_core.commands.desk import Desk
from cetms_core.commands.own_account.everything import all_events
from cetms_core.domain.actor import Actor
from cetms_core.domain.event import Event
from cetms_core.domain.letter import Mailing
from cetms_core.domain.loan import Loan
from cetms_core.domain.plain import Plain

OPENS_AN_ACCOUNT = frozenset({"password_reset", "enrolled"})
"""Letters whose link is a secret, for as long as it can be used."""

LENDER = "委托人"
BORROWER = "受托人"


def account(_: Desk, kept: Account) -> Plain:
    """Without the password and what opens a session."""
    return {
        "id": kept.person_id,
        "id_number": kept.id_number.text,
        "name": kept.name,
        "email": None if kept.email is None else kept.email.text,
        "password_since": moment(kept.password_since),
    }


def profile(desk: Desk, kept: Account) -> Plain:
    """As it was registered, or None for somebody on no rolls."""
    person = desk.session.people.professional(kept.person_id)
    if person is None:
        return None
    as_given = ("birth_month", "department", "ethnic_group", "native_place", "school", "major")
    return {
        "state": person.state.value,
        "id_number": person.id_number.text,
        "name": person.name,
        "sex": person.sex.value,
        "mobile": person.mobile.text,
        "email": person.email.text,
        "employer": organisation(desk, person.employer),
        "employer_region": region(desk, person.employer_region),
        **{name: getattr(person, name) for name in as_given},
        **{name: getattr(person, name) for name in ("education", "degree", "title_series")},
        "title_level": None if person.title_level is None else person.title_level.value,
    }


def employments(desk: Desk, kept: Account) -> Iterator[Plain]:
    """In the order in which they began."""
    for each in desk.session.employments.of(kept.person_id):
        yield {
            "employer": organisation(desk, each.employer),
            "region": region(desk, each.region),
            "since": day(each.since),
            "until": day(each.until),
        }


def offices(desk: Desk, kept: Account) -> Iterator[Plain]:
    """Those that are held."""
    for each in desk.session.people.appointments(kept.person_id):
        yield {"role": each.role.value, "scope": place(desk, each.scope)}


def loans(desk: Desk, kept: Account) -> Iterator[Plain]:
    """Of either side; whoever is on the other one is not named."""
    for loan in desk.session.loans.of_lender(kept.person_id):
        yield _loan(desk, loan, LENDER)
    for loan in desk.session.loans.of_borrower(kept.person_id):
        yield _loan(desk, loan, BORROWER)


def history(desk: Desk, kept: Account) -> Iterator[Plain]:
    """The newest first."""
    for event in all_events(desk, kept.person_id):
        yield _event(desk, event)


def letters(desk: Desk, kept: Account) -> Iterator[Plain]:
    """Whatever was written to the person, as text; what went to the same address is somebody else's."""
    return (_letter(each) for each in desk.session.dossiers.letters(kept.person_id))


def devices(desk: Desk, kept: Account) -> Iterator[Plain]:
    """When each was remembered."""
    return (moment(at) for at in desk.session.dossiers.devices(kept.person_id))


def requests(desk: Desk, kept: Account) -> Iterator[Plain]:
    """When requests were answered that may be repeated for a while; what they came to stands in its own place."""
    return (moment(at) for at in desk.session.dossiers.answered(kept.person_id))


def received(desk: Desk, kept: Account) -> Iterator[Plain]:
    """When files came; those that were declared stand with their declarations."""
    return (moment(at) for at in desk.session.dossiers.received(kept.person_id))


# ── how it is written ─────────────────────────────────────────────────────────────────────────────────────


def moment(at: datetime | None) -> Plain:
    """`2025-06-01T09:00:00+08:00`, or None."""
    return None if at is None else at.isoformat()


def day(on: date | None) -> Plain:
    """`2025-06-01`, or None."""
    return None if on is None else on.isoformat()


def organisation(desk: Desk, code: str) -> Plain:
    """Its code and its name."""
    known = desk.session.places.organisation(code)
    return {"code": code, "name": "" if known is None else known.name}


def region(desk: Desk, code: str) -> Plain:
    """Its code and its name."""
    known = desk.session.places.region(code)
    return {"code": code, "name": "" if known is None else known.name}


def place(desk: Desk, scope: str) -> Plain:
    """An organisation, a region, or the industry of a region, by code and name."""
    if desk.session.places.organisation(scope) is not None:
        return organisation(desk, scope)
    code, _, industry = scope.partition("/")
    known = desk.session.places.region(code)
    return {"code": scope, "name": ("" if known is None else known.name) + industry}


def doer(desk: Desk, actor: Actor, person_id: str) -> Plain:
    """The role and the office; who it was only if it was the person."""
    own = actor.person_id == person_id
    return {"role": actor.role.value, "scope": place(desk, actor.scope), "own": own}


def _loan(desk: Desk, loan: Loan, side: str) -> Plain:
    return {
        "side": side,
        "role": loan.role.value,
        "scope": place(desk, loan.scope),
        "begins": day(loan.begins),
        "ends": day(loan.ends),
        "reason": loan.reason,
        "lent_at": moment(loan.lent_at),
        "ended_at": moment(loan.ended_at),
    }


def _event(desk: Desk, event: Event) -> Plain:
    return {
        "at": moment(event.at),
        "record": event.record,
        "name": event.name,
        "by": doer(desk, event.actor, event.about),
        "before": event.before,
        "after": event.after,
        "reason": event.reason,
        "comments": dict(event.comments),
    }


def _letter(mailing: Mailing) -> Plain:
    letter = mailing.letter
    return {
        "to": letter.to.text,
        "kind": letter.kind,
        "subject": letter.subject,
        "text": "" if letter.kind in OPENS_AN_ACCOUNT else letter.text,
        "state": mailing.state.value,
        "written_at": moment(letter.written_at),
        "sent_at": moment(mailing.sent_at),
    }
