import pytest
from attrs import evolve

from cetms_core.domain.title import TitleLevel
from tests.person import LI


def test_there_are_three_levels_the_highest_first():
    assert ["高级", "中级", "初级"] == [*TitleLevel]


@pytest.mark.parametrize("level", TitleLevel)
def test_a_professional_has_one_or_none(level):
    assert (
        level is evolve(LI, title_level=level).title_level is evolve(LI, title_level=level.value).title_level
    )
    assert LI.title_level is evolve(LI, title_level="").title_level is None


def test_what_is_no_level_is_none_of_a_professional():
    with pytest.raises(ValueError, match="正高"):
        evolve(LI, title_level="正高级")
