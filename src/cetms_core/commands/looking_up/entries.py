"""学时明细: the lines that a year's total is the sum of, each with its reason (B1, B8)."""

from cetms_core.commands.declaring.ground import read_year
from cetms_core.commands.desk import Desk
from cetms_core.commands.permission import REVIEWERS, Reach, permission
from cetms_core.commands.reading import whose
from cetms_core.domain.actor import Role
from cetms_core.ledger import Entry


@permission(Role.PROFESSIONAL, *REVIEWERS, reach=Reach.SEEN)
def entries(desk: Desk, year: int | str, *, person_id: str | None) -> tuple[Entry, ...]:
    """In the order in which they were written."""
    return tuple(desk.session.entries.of_year(whose(desk, person_id, "entries"), read_year(year)))
