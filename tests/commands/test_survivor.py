import pytest

from cetms_core import NotFound
from cetms_core.commands.survivor import survivor
from tests.house import HOSPITAL, MINE, SCHOOL, SYSTEM


def found(house, code):
    return house.ask(SYSTEM, lambda tx: survivor(tx._desk, code).code)


def test_it_is_the_organisation_itself_or_the_last_that_took_it_over(house):
    assert found(house, HOSPITAL) == HOSPITAL

    house.ask(SYSTEM, lambda tx: tx.merge_organisations(HOSPITAL, SCHOOL))
    house.ask(SYSTEM, lambda tx: tx.merge_organisations(SCHOOL, MINE))
    assert {MINE} == {found(house, code) for code in (HOSPITAL, SCHOOL, MINE)}


def test_what_was_never_there_is_not_found(house):
    with pytest.raises(NotFound):
        found(house, "gone")
