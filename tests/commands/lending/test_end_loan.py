import pytest

from cetms_core import NotAllowed, NotFound
from tests.commands.lending.test_lend_office import lent
from tests.house import ADMINISTRATOR, CHEN, DEPUTY, WANG


@pytest.mark.parametrize("actor", [ADMINISTRATOR, WANG], ids=["lender", "borrower"])
def test_either_side_ends_it_and_the_next_command_is_refused(house, actor):
    loan = lent(house)
    ended = house.ask(actor, lambda tx: tx.end_loan(loan.id))

    assert (house.clock.now, 2) == (ended.ended_at, ended.version)
    with pytest.raises(NotAllowed):
        house.ask(loan.actor, lambda tx: tx.queue())


def test_the_borrower_ends_it_in_the_borrowed_office_too(house):
    loan = lent(house)

    assert house.ask(loan.actor, lambda tx: tx.end_loan(loan.id)).ended_at


def test_what_has_ended_stays_as_it_ended(house):
    loan = lent(house)
    ended = house.ask(ADMINISTRATOR, lambda tx: tx.end_loan(loan.id))
    house.clock.move(days=1)

    assert ended == house.ask(WANG, lambda tx: tx.end_loan(loan.id))


def test_it_is_written_down_with_both(house):
    loan = lent(house)
    house.ask(WANG, lambda tx: tx.end_loan(loan.id))
    for about in (loan.lender, loan.borrower):
        events = house.read(lambda session, about=about: session.history.of(about, loan.id))
        assert ["office.lent", "office.loan_ended"] == [event.name for event in events]


@pytest.mark.parametrize("actor", [DEPUTY, CHEN], ids=["deputy", "stranger"])
def test_other_peoples_loans_are_not_found(house, actor):
    loan = lent(house)
    for id in (loan.id, "nothing"):
        with pytest.raises(NotFound):
            house.ask(actor, lambda tx, id=id: tx.end_loan(id))
