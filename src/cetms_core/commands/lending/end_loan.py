"""终止委托: either side ends a loan before its last day; the borrower is refused at the next command."""

from attrs import evolve

from cetms_core.commands.desk import Desk
from cetms_core.commands.permission import REVIEWERS, Reach, permission
from cetms_core.domain.actor import Role
from cetms_core.domain.loan import Loan
from cetms_core.errors import NotFound


@permission(Role.PROFESSIONAL, *REVIEWERS, reach=Reach.OWN, event="office.loan_ended")
def end_loan(desk: Desk, id: str) -> Loan:
    """The loan, ended now; one that has ended already stays as it is.

    Raises:
        NotFound: if there is none of that id, or it is other people's.
    """
    known = desk.session.loans.find(id)
    if known is not None:
        desk.session.begin(known.lender, known.borrower)
    loan = desk.session.loans.find(id)
    if loan is None or desk.actor.person_id not in (loan.lender, loan.borrower):
        raise NotFound("loan")
    if loan.ended_at is not None:
        return loan
    ended = evolve(loan, ended_at=desk.now, version=loan.version + 1)
    desk.session.loans.replace(ended)
    for about in (loan.lender, loan.borrower):
        desk.note(about, loan.id, "office.loan_ended", before=f"{loan.role} {loan.scope}")
    return ended
