"""职称: series by GB/T 8561, levels by GB/T 12407."""

from cetms_core.catalogues import TITLE_LEVELS, TITLE_SERIES
from cetms_core.domain.title import TitleLevel


def test_a_series_is_named_by_two_digits():
    assert all(len(each.code) == 3 and each.code.endswith("0") for each in TITLE_SERIES.items)


def test_the_three_levels_that_a_requirement_knows_are_among_them():
    topmost = [each.name for each in TITLE_LEVELS.items if not each.above]

    assert [*TitleLevel, "未定职级"] == topmost


def test_what_lies_below_a_level():
    assert {"正高级": "410", "副高级": "410", "助理级": "430", "员级": "430"} == {
        each.name: each.above for each in TITLE_LEVELS.items if each.above
    }
