import pytest

from cetms_core import DeclarationState, MoveNotAllowed, NotAllowed
from tests.house import ADMINISTRATOR, LI, WANG, conference


def withdraw(house, declaration, by=LI):
    return house.ask(by, lambda tx: tx.withdraw(declaration.id))


def test_whatever_nobody_has_decided_on_can_be_taken_back(house):
    draft = house.ask(LI, lambda tx: tx.draft("academic_conference", 2025, {}))
    submitted = house.declare()
    back = house.ask(
        ADMINISTRATOR, lambda tx: tx.send_back(house.declare(answers=conference("二")), {"": "核对"})
    )

    for each in (draft, submitted, back):
        assert (DeclarationState.WITHDRAWN, None) == (
            withdraw(house, each).state,
            withdrawn(house, each).waits_for,
        )


def withdrawn(house, declaration):
    return house.ask(LI, lambda tx: tx.declaration(declaration.id))


def test_nothing_else_can(house):
    reviewed = house.approve(house.declare(), ADMINISTRATOR)
    approved = house.approve(house.declare(answers=conference("二")))
    for each in (reviewed, approved):
        with pytest.raises(MoveNotAllowed) as refused:
            withdraw(house, each)
        assert (each.state, "撤回") == (refused.value.state, refused.value.action)


def test_nor_twice(house):
    submitted = house.declare()
    withdraw(house, submitted)
    with pytest.raises(MoveNotAllowed):
        withdraw(house, submitted)


def test_by_its_owner_alone(house):
    submitted = house.declare()
    with pytest.raises(NotAllowed):
        withdraw(house, submitted, WANG)


def test_it_is_out_of_every_queue(house):
    withdraw(house, house.declare())

    assert [] == [item for item in house.ask(ADMINISTRATOR, lambda tx: tx.queue()) if item.declaration]


def test_the_year_still_has_a_record(house):
    withdraw(house, house.declare())
    (year,) = house.ask(LI, lambda tx: tx.hours_by_year())

    assert (2025, 0) == (year.year, year.total)
