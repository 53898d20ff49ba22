"""查看学时完成情况: every year in which the person has a record (S20)."""

from cetms_core.commands.desk import Desk
from cetms_core.commands.looking_up.requirement import law_by_year
from cetms_core.commands.permission import REVIEWERS, Reach, permission
from cetms_core.commands.reading import whose
from cetms_core.domain.actor import Role
from cetms_core.ledger import YearSummary, cuts, summarise


@permission(Role.PROFESSIONAL, *REVIEWERS, reach=Reach.SEEN)
def hours_by_year(desk: Desk, *, person_id: str | None) -> tuple[YearSummary, ...]:
    """One line a year, the latest first, each by the law of the person's employer in that year."""
    person = whose(desk, person_id, "hours_by_year")
    professional = desk.session.people.professional(person)
    assert professional is not None
    return summarise(
        desk.session.declarations.years(person),
        desk.session.entries.totals(person),
        law_by_year(desk, professional),
        cuts(desk.session.entries.of_cut(person)),
        desk.session.reliefs.of(person),
    )
