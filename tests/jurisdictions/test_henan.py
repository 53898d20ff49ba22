"""河南省：1998 年起按职称 64 或 56 学时；2017 年起 90 学时，公需不少于 30，专业不少于 60；两级审批；当年截止。"""

from datetime import date

import pytest

from cetms_core import ApprovalStep, Hours, Subject, TitleLevel
from cetms_core.jurisdictions import HENAN

BY_TITLE, FLOORS = HENAN.requirements


def test_from_1998_henan_demands_64_hours_of_a_higher_title_and_56_of_a_junior_one():
    demanded = {title: BY_TITLE.total_for(title) for title in (None, *TitleLevel)}

    assert {
        None: 64, TitleLevel.SENIOR: 64, TitleLevel.INTERMEDIATE: 64, TitleLevel.JUNIOR: 56,
    } == demanded  # fmt: skip
    assert ["高级 64", "中级 64", "初级 56"] == [
        f"{title} {hours}" for title, hours in BY_TITLE.by_title.items()
    ]
    assert ({}, {}) == (BY_TITLE.floors, BY_TITLE.shares)
    assert (date(1998, 12, 1), date(2015, 9, 30)) == (BY_TITLE.since, BY_TITLE.until)
    assert ("河南省专业技术人员继续教育条例 第六条", "B") == (BY_TITLE.basis, BY_TITLE.confidence)


@pytest.mark.parametrize("title", [None, *TitleLevel])
def test_from_2017_henan_demands_90_hours_with_a_floor_for_each_subject(title):
    assert 90 == FLOORS.total_for(title)
    assert [Hours(30), Hours(60), Hours(0)] == [FLOORS.floor(subject, title) for subject in Subject]
    assert {} == FLOORS.shares
    assert (date(2017, 8, 17), None) == (FLOORS.since, FLOORS.until)
    assert ("豫人社〔2017〕121号（据平顶山市通知）", "B") == (FLOORS.basis, FLOORS.confidence)


def test_in_henan_the_employer_decides_first_and_then_the_authority():
    assert ("410000", "河南省", "100000") == (HENAN.code, HENAN.label, HENAN.above)
    assert (ApprovalStep.EMPLOYER, ApprovalStep.AUTHORITY) == HENAN.chain


def test_in_henan_a_year_closes_with_itself_and_late_decisions_count():
    assert HENAN.closing is not None
    assert date(2025, 12, 31) == HENAN.closing.of(2025)
    assert (True, None) == (HENAN.closing.late_decisions_count, HENAN.closing.made_up_since)
    assert ("豫人社〔2017〕121号（据平顶山市通知）", "B") == (HENAN.closing.basis, HENAN.closing.confidence)


def test_in_henan_what_is_beyond_one_year_does_not_join_the_next():
    assert HENAN.carries_over is False


def test_henans_figures_are_the_types_own():
    assert ({}, ()) == (HENAN.tables, HENAN.caps)
    assert not HENAN.presets | HENAN.offers
