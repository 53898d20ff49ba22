"""委托代办: whoever holds an office lends it for some days; both names stand in whatever is done in it."""

from datetime import date, timedelta
from uuid import uuid4

from cetms_core.commands.addressee import addressee
from cetms_core.commands.desk import Desk
from cetms_core.commands.lending.borrowing import is_vouched_for
from cetms_core.commands.permission import REVIEWERS, Reach, permission
from cetms_core.commands.reasons import read_reason
from cetms_core.domain.loan import Loan
from cetms_core.errors import NotAllowed, Refused, TryAgain
from cetms_core.findings import Finding
from cetms_core.intake import read_identity
from cetms_core.notifications.letters import office_lent_letter

LONGEST_LOAN = 366
"""In days, the first and the last included: at most a year."""


@permission(*REVIEWERS, reach=Reach.OWN, event="office.lent")
def lend_office(desk: Desk, id_number: str, name: str, *, begins: date, ends: date, reason: str) -> Loan:
    """The loan; the borrower signs in with the own account, and acts on the lender's behalf.

    Raises:
        Refused: if number and name don't fit, or nobody is known by them: one answer for both.
        NotAllowed: in an office that is itself lent.
    """
    if desk.actor.on_behalf_of:
        raise NotAllowed("lend_office", desk.actor.role, "approval.lent_office")
    why = read_reason(reason)
    _demand_days(desk, begins, ends)
    borrower = _borrower(desk, id_number, name)
    lender, role, scope = desk.actor.person_id, desk.actor.role, desk.actor.scope
    desk.session.begin(lender, borrower)
    if (
        _borrower(desk, id_number, name) != borrower
    ):  # the number is somebody else's by now, who has no turn yet
        raise TryAgain
    loan = Loan(uuid4().hex, lender, borrower, role, scope, begins, ends, why, desk.now)
    desk.session.loans.add(loan)
    for about in (lender, borrower):
        desk.note(about, loan.id, "office.lent", after=f"{role} {scope} {begins}—{ends}", reason=why)
    _tell(desk, loan)
    return loan


def _tell(desk: Desk, loan: Loan) -> None:
    """The borrower, who may have given no address."""
    lender, borrower = (desk.session.people.account(each) for each in (loan.lender, loan.borrower))
    reached = None if borrower is None else addressee(desk, borrower)
    if lender is not None and reached is not None:
        letter = office_lent_letter(*reached, loan, lender=lender.masked_name, link=desk.portal)
        desk.session.outbox.add(letter)


def _demand_days(desk: Desk, begins: date, ends: date) -> None:
    if not desk.today <= begins <= ends < begins + timedelta(LONGEST_LOAN):
        raise Refused([Finding("approval.loan_days", "ends", values={"most": LONGEST_LOAN})])


def _borrower(desk: Desk, id_number: str, name: str) -> str:
    number, read = read_identity(id_number, name, desk.today)
    people = desk.session.people
    account = people.claimed_by(number)
    if account is None or account.name != read or not is_vouched_for(people, account.person_id):
        raise Refused([Finding("approval.no_such_person", "id_number")])
    if account.person_id == desk.actor.person_id:
        raise Refused([Finding("approval.lent_to_oneself", "id_number")])
    return account.person_id
