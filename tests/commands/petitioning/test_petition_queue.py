from tests.commands.asking import correction, granted, transfer
from tests.house import (
    ADMINISTRATOR,
    CHEN,
    CITY,
    LI,
    OTHER_CITY,
    PROVINCE,
    SCHOOLS_ADMINISTRATOR,
    SUN,
    SUN_AS_ADMINISTRATOR,
    WANG,
)


def waiting(house, actor, **page):
    return house.ask(actor, lambda tx: tx.petition_queue(**page))


def test_each_office_finds_what_is_its_turn_and_no_more(house):
    petition = transfer(house)
    assert ([petition], []) == tuple(
        [*waiting(house, each)] for each in (ADMINISTRATOR, SCHOOLS_ADMINISTRATOR)
    )

    petition = granted(house, petition, ADMINISTRATOR)
    assert ([], [petition]) == tuple(
        [*waiting(house, each)] for each in (ADMINISTRATOR, SCHOOLS_ADMINISTRATOR)
    )


def test_an_authority_finds_what_lies_in_its_region(house):
    petition = granted(house, correction(house), ADMINISTRATOR)

    assert [petition] == [*waiting(house, CITY)] == [*waiting(house, PROVINCE)]
    assert [] == [*waiting(house, OTHER_CITY)]


def test_ones_own_is_left_out(house):
    correction(house, SUN)
    other = correction(house, LI)

    assert [other] == [*waiting(house, SUN_AS_ADMINISTRATOR)]


def test_the_longest_waiting_comes_first_page_by_page(house):
    filed = []
    for person in (LI, WANG, SUN, CHEN):
        filed.append(correction(house, person))
        house.clock.move(minutes=1)

    first = waiting(house, ADMINISTRATOR, limit=2)
    second = waiting(house, ADMINISTRATOR, limit=2, after=first.after)
    assert [*first, *second] == filed[:3]
    assert second.after is None
