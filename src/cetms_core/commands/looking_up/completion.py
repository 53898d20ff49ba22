"""年度完成情况: how many people of an employer have met what the year requires of each, and who lacks how much."""

from datetime import date

from attrs import evolve

from cetms_core.commands.declaring.ground import read_year
from cetms_core.commands.desk import Desk
from cetms_core.commands.looking_up.asked_place import asked_place
from cetms_core.commands.looking_up.requirement import law_by_year
from cetms_core.commands.naming import read_key
from cetms_core.commands.permission import REVIEWERS, Reach, permission
from cetms_core.commands.reading import within as at_most
from cetms_core.domain.actor import Role
from cetms_core.domain.employment import at_the_end_of
from cetms_core.domain.hours import Hours
from cetms_core.domain.organisation import Organisation
from cetms_core.domain.professional import Professional, RegistrationState
from cetms_core.domain.report import Completion, Lacking
from cetms_core.errors import NotFound
from cetms_core.ledger import YearSummary, summarise


@permission(*REVIEWERS, Role.SYSTEM_ADMINISTRATOR, reach=Reach.SEEN)
def completion(
    desk: Desk, year: int | str, *, within: str | None, after: str | None, limit: int
) -> Completion:
    """One page over the people whose employer on 31 December it was, or who began there later and have a record of that year.

    Args:
        within: an employer's code; the actor's own if nothing is named.

    Raises:
        NotFound: if it is a region: ask for each of its employers.
    """
    place, limit, wanted = asked_place(desk, within, "completion"), at_most(limit), read_year(year)
    if not isinstance(place, Organisation):
        raise NotFound("organisation")
    found = desk.session.totals.people(place.code, after=read_key(after), limit=limit + 1)
    page = Completion(0, 0, Hours(0), (), found[limit - 1] if len(found) > limit else None)
    for person_id in found[:limit]:
        page = _counted(desk, page, person_id, wanted, place.code)
    return page


def _counted(desk: Desk, page: Completion, person_id: str, year: int, employer: str) -> Completion:
    person = desk.session.people.professional(person_id)
    line = None if person is None else _line(desk, person, year, employer)
    if person is None or line is None:
        return page
    lacks = () if line.complete else (Lacking(person_id, person.name, line.missing),)
    return evolve(page + Completion(1, int(line.complete), line.missing, lacks), after=page.after)


def _line(desk: Desk, person: Professional, year: int, employer: str) -> YearSummary | None:
    """The same line as in 学时完成情况; None where the year is not this employer's to answer for."""
    held = at_the_end_of(year, desk.session.employments.of(person.person_id))
    answers = person.employer if held is None else held.employer
    if person.state is not RegistrationState.ACTIVE or answers != employer:
        return None
    by_then = held is None or (held.since or date.min) <= date(year, 12, 31)
    lines = summarise(
        [year] if by_then else [],
        desk.session.entries.totals(person.person_id),
        law_by_year(desk, person),
        reliefs=desk.session.reliefs.of(person.person_id),
    )
    return next((line for line in lines if line.year == year), None)
