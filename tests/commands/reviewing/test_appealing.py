from attrs import evolve

from cetms_core import ApprovalStep
from cetms_core.commands.reviewing.appealing import appeal_doubts, judge_of
from tests.house import ADMINISTRATOR, CITY, LI, MINE, House


def judged(house: House, seen, by):
    with house.transaction(LI) as tx:
        return judge_of(tx._desk, seen, by)


def test_the_chain_first_and_then_the_region(house):
    seen = house.declare()

    assert ApprovalStep.AUTHORITY is judged(house, seen, ADMINISTRATOR)
    assert ApprovalStep.AUTHORITY is judged(house, evolve(seen, step=1), ADMINISTRATOR)
    assert ApprovalStep.PROVINCE is judged(house, evolve(seen, step=1), CITY)


def test_where_that_level_is_not_there_any_authority_above_judges(house):
    seen = evolve(house.declare(), step=1, region="100000", employer=MINE)

    assert ApprovalStep.AUTHORITY is judged(house, seen, CITY)


def test_only_an_appeal_has_a_time(house):
    with house.transaction(CITY) as tx:
        assert () == appeal_doubts(tx._desk, house.declare())
