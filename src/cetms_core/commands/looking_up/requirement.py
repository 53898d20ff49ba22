"""年度要求: whose law a person's year is judged by: that of the employer on 31 December, or of the last one held."""

from collections.abc import Callable

from cetms_core.commands.desk import Desk
from cetms_core.domain.employment import at_the_end_of
from cetms_core.domain.professional import Professional
from cetms_core.law import Law


def law_by_year(desk: Desk, person: Professional) -> Callable[[int], Law]:
    """The law of each year for this person."""
    employments = desk.session.employments.of(person.person_id)
    pages = desk.plugins.jurisdictions

    def law_of(year: int) -> Law:
        held = at_the_end_of(year, employments)
        region = person.employer_region if held is None else held.region
        return pages.law(pages.nearest(desk.region(region).path, desk.home), year, person.title_level)

    return law_of
