import pytest

from cetms_core import Merger, NotAllowed
from tests.commands.asking import correction
from tests.house import CITY, HOSPITAL, LI, MINE, OTHER_CITY, SCHOOL, SYSTEM


def test_it_counts_what_the_merger_then_moves_and_moves_nothing(house):
    house.ask(SYSTEM, lambda tx: tx.add_department(HOSPITAL, "内科"))
    house.declare()
    correction(house)
    foreseen = house.ask(SYSTEM, lambda tx: tx.merge_preview(HOSPITAL, MINE))

    assert foreseen == Merger(HOSPITAL, MINE, people=4, departments=1, offices=3, petitions=1, declarations=1)
    assert house.ask(LI, lambda tx: tx.profile()).employer == HOSPITAL
    assert foreseen == house.ask(SYSTEM, lambda tx: tx.merge_organisations(HOSPITAL, MINE))
    assert house.ask(SYSTEM, lambda tx: tx.merge_preview(SCHOOL, MINE)).people == 1


def test_whoever_may_not_merge_may_not_count_either(house):
    for actor, duplicate in ((CITY, HOSPITAL), (OTHER_CITY, SCHOOL)):
        with pytest.raises(NotAllowed):
            house.ask(actor, lambda tx, code=duplicate: tx.merge_preview(code, MINE))
