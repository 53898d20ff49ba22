"""What the readings share: how long a page may be, where it begins, whose records are meant."""

from cetms_core.approval import Standing, sees
from cetms_core.commands.desk import Desk
from cetms_core.domain.page import Mark
from cetms_core.errors import InvalidValue, NotAllowed, NotFound, Refused

LONGEST_PAGE = 200
"""In items."""


def within(limit: int) -> int:
    """A page of at least one item and at most LONGEST_PAGE."""
    return max(1, min(limit, LONGEST_PAGE))


def read_mark(token: str | None) -> Mark | None:
    """Where the page begins; Refused if the token is none of ours."""
    try:
        return Mark.read(token)
    except InvalidValue as invalid:
        raise Refused([invalid.at("after")]) from None


def whose(desk: Desk, person_id: str | None, command: str) -> str:
    """The person whose records are meant: the actor, or somebody in the actor's scope."""
    if person_id is None or person_id == desk.actor.person_id:
        return desk.own().person_id
    person = desk.session.people.professional(person_id)
    if person is None:
        raise NotFound("professional")
    employer = desk.session.places.organisation(person.employer)
    industry = "" if employer is None else employer.industry
    record = Standing(person_id, person.employer, desk.region(person.employer_region), industry)
    if not sees(desk.actor, record):
        raise NotAllowed(command, desk.actor.role)
    return person_id
