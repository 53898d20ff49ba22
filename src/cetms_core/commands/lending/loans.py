"""委托一览: the offices that somebody has lent, or was lent."""

from cetms_core.commands.desk import Desk
from cetms_core.commands.permission import REVIEWERS, Reach, permission
from cetms_core.domain.actor import Role
from cetms_core.domain.loan import Loan


@permission(Role.PROFESSIONAL, *REVIEWERS, reach=Reach.OWN)
def loans(desk: Desk) -> tuple[Loan, ...]:
    """What was lent first, then what was borrowed; ended ones, too."""
    kept, person_id = desk.session.loans, desk.actor.person_id
    return (*kept.of_lender(person_id), *kept.of_borrower(person_id))
