from tests.commands.lending.test_lend_office import lent
from tests.house import ADMINISTRATOR, DEPUTY, LI, SUN, SUN_AS_CITY, WANG


def test_both_sides_see_what_was_lent_and_nobody_else(house):
    to_wang = lent(house)
    house.clock.move(seconds=1)
    to_sun, from_sun = lent(house, 3, "孙主任"), lent(house, by=SUN_AS_CITY)

    assert (to_wang, to_sun) == house.ask(ADMINISTRATOR, lambda tx: tx.loans())
    assert (to_wang, from_sun) == house.ask(WANG, lambda tx: tx.loans())
    assert (from_sun, to_sun) == house.ask(SUN, lambda tx: tx.loans())
    assert () == house.ask(DEPUTY, lambda tx: tx.loans()) == house.ask(LI, lambda tx: tx.loans())


def test_ended_ones_are_there_too(house):
    loan = lent(house)
    ended = house.ask(WANG, lambda tx: tx.end_loan(loan.id))

    assert (ended,) == house.ask(ADMINISTRATOR, lambda tx: tx.loans())
