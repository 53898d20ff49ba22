"""科技、社科成果奖励的学时表：九行，都只作参考。"""

from datetime import date

import pytest

from cetms_core import Law
from cetms_core.law.dated import label
from cetms_types.award_hours import COMPLETING, SHEET, AwardKind, AwardLevel, Grade, by_threes

DAY = date(2025, 1, 1)


def test_each_rank_further_is_three_less_until_nothing_is_left():
    assert (46, 43, 40, 37, 34, 31, 28, 25, 22, 19, 16, 13, 10, 7, 4, 1) == by_threes(46)
    assert (30, 27, 24, 21, 18, 15, 12, 9, 6, 3) == by_threes(30)
    assert (1,) == by_threes(1)


def test_the_sheet_has_seven_rows_with_figures_and_two_that_complete_the_subject():
    first = {label(key): int(row[0].tenths / 10) for key, row in SHEET.on(DAY).items()}

    assert {
        "国家级，三等奖，社会科学奖": 46,
        "省部级，一等奖": 46,
        "省部级，二等奖": 42,
        "省部级，三等奖": 38,
        "市厅级，一等奖": 38,
        "市厅级，二等奖": 34,
        "市厅级，三等奖": 30,
    } == first
    assert {("国家级", "一等奖"), ("国家级", "二等奖")} == {*COMPLETING.on(DAY)}


def test_the_longest_row_has_sixteen_ranks():
    assert ("第 1 名", "第 16 名", 16) == (SHEET.columns[0], SHEET.columns[-1], len(SHEET.columns))


@pytest.mark.parametrize("table", [SHEET, COMPLETING])
def test_the_sheet_waits_for_a_jurisdiction(table):
    assert table not in Law(2025, "410000")
    assert table in Law(2025, "410000", presets=frozenset({table}))


def test_choices_are_called_as_certificates_call_them():
    assert ["国家级", "省部级", "市厅级"] == [*AwardLevel]
    assert ["特等奖", "一等奖", "二等奖", "三等奖"] == [*Grade]
    assert ["科技进步奖", "自然科学奖", "技术发明奖", "社会科学奖", "发展研究奖", "其他"] == [*AwardKind]
