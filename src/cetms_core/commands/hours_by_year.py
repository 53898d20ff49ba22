"""查看学时完成情况: every year in which the person has a record (S20)."""

from cetms_core.commands.desk import Desk
from cetms_core.commands.permission import Reach, permission
from cetms_core.commands.reading import whose
from cetms_core.domain.actor import Role
from cetms_core.ledger import YearSummary, cuts, summarise


@permission(Role.PROFESSIONAL, Role.EMPLOYER_ADMINISTRATOR, Role.AUTHORITY, reach=Reach.SEEN)
def hours_by_year(desk: Desk, *, person_id: str | None) -> tuple[YearSummary, ...]:
    """One line a year, the latest first, each by the law of the person's employer in that year."""
    person = whose(desk, person_id, "hours_by_year")
    professional = desk.session.people.professional(person)
    assert professional is not None
    pages = desk.plugins.jurisdictions
    jurisdiction = pages.nearest(desk.region(professional.employer_region).path, desk.home)
    years = desk.session.declarations.years(person)
    return summarise(
        years,
        desk.session.entries.totals(person),
        lambda year: pages.law(jurisdiction, year, professional.title_level),
        cuts(desk.session.entries.of_cut(person)),
    )
