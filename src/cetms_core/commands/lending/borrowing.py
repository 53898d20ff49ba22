"""受托的职务: which offices somebody has been lent, and may act in today."""

from datetime import date

from cetms_core.contracts import People, Session
from cetms_core.domain.actor import Actor
from cetms_core.domain.loan import Loan
from cetms_core.domain.professional import RegistrationState


def borrowed_offices(session: Session, person_id: str, today: date) -> tuple[Actor, ...]:
    """In the order in which they were lent; a loan ends with its lender's office, and with its borrower's account."""
    if not is_vouched_for(session.people, person_id):
        return ()
    loans = session.loans.of_borrower(person_id)
    return tuple(
        loan.actor for loan in loans if loan.is_in_force(today) and _still_held(session.people, loan)
    )


def is_vouched_for(people: People, person_id: str) -> bool:
    """Whether somebody has said that the account is its person's: anybody can register under a number."""
    known = people.professional(person_id)
    approved = known is not None and known.state is RegistrationState.ACTIVE
    return approved or bool(people.appointments(person_id))


def _still_held(people: People, loan: Loan) -> bool:
    return any(office.actor == loan.lent for office in people.appointments(loan.lender))
