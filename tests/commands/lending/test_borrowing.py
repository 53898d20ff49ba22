from datetime import timedelta

from cetms_core.commands.lending.borrowing import borrowed_offices, is_vouched_for
from tests.commands.lending.test_lend_office import TODAY, lent
from tests.house import CITY, DISMISSED_CITY, HAN, LI, SUN_AS_CITY, SYSTEM, WANG, WEI, House


def borrowed(house: House, on=TODAY):
    return house.read(lambda session: borrowed_offices(session, WANG.person_id, on))


def test_offices_of_today_in_the_order_of_lending(house):
    later = lent(house, by=SUN_AS_CITY, begins=TODAY + timedelta(3))
    house.clock.move(seconds=1)
    first = lent(house)

    assert (first.actor,) == borrowed(house)
    assert (later.actor, first.actor) == borrowed(house, TODAY + timedelta(4))


def test_none_once_the_lender_has_lost_the_office(house):
    lent(house, by=CITY)
    house.ask(SYSTEM, lambda tx: tx.dismiss(CITY))

    assert () == borrowed(house)


def test_somebody_on_the_rolls_or_in_office_is_vouched_for(house):
    known = house.read(
        lambda session: [is_vouched_for(session.people, each.person_id) for each in (LI, CITY)]
    )
    unknown = house.read(
        lambda session: [
            is_vouched_for(session.people, each.person_id) for each in (WEI, HAN, DISMISSED_CITY)
        ]
    )

    assert [True, True] == known
    assert [False, False, False] == unknown
