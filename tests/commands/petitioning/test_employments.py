from datetime import date

import pytest

from cetms_core import Employment, NotAllowed
from tests.commands.asking import granted, transfer, transferred
from tests.house import (
    ADMINISTRATOR,
    HOSPITAL,
    JINSHUI,
    LI,
    MINE,
    MINES_ADMINISTRATOR,
    PASSWORD,
    PINGDINGSHAN,
    SCHOOL,
    SCHOOLS_ADMINISTRATOR,
    VISITOR,
    form,
)


def test_it_begins_with_the_approval_of_the_registration(house):
    house.ask(VISITOR, lambda tx: tx.register(form(99), password=PASSWORD))
    house.clock.move(days=3)
    (item,) = [
        each for each in house.ask(ADMINISTRATOR, lambda tx: tx.queue()) if each.applicant.name == "赵新来"
    ]
    house.ask(ADMINISTRATOR, lambda tx: tx.approve(item))

    assert [Employment(item.id, HOSPITAL, JINSHUI, date(2025, 6, 4))] == [
        *house.ask(ADMINISTRATOR, lambda tx: tx.employments(person_id=item.id))
    ]


def test_each_transfer_ends_one_and_begins_the_next(house):
    transferred(house)
    house.clock.move(days=10)
    granted(house, transfer(house, employer=MINE), SCHOOLS_ADMINISTRATOR, MINES_ADMINISTRATOR)

    first, second = date(2025, 6, 1), date(2025, 6, 11)
    assert [
        Employment(LI.person_id, HOSPITAL, JINSHUI, None, first),
        Employment(LI.person_id, SCHOOL, JINSHUI, first, second),
        Employment(LI.person_id, MINE, PINGDINGSHAN, second),
    ] == [*house.ask(LI, lambda tx: tx.employments())]


def test_the_former_employer_sees_it_no_more(house):
    transferred(house)
    with pytest.raises(NotAllowed):
        house.ask(ADMINISTRATOR, lambda tx: tx.employments(person_id=LI.person_id))
