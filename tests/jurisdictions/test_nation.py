"""全国：每年累计不少于 90 学时，专业科目一般不少于三分之二；各科目没有下限。"""

from datetime import date
from fractions import Fraction

from cetms_core import ApprovalStep, Hours, Subject
from cetms_core.jurisdictions import NATION


def test_the_nation_demands_90_hours_two_thirds_of_them_professional():
    (requirement,) = NATION.requirements

    assert 90 == requirement.total
    assert {Subject.PROFESSIONAL: Fraction(2, 3)} == requirement.shares
    assert ({}, {}) == (requirement.floors, requirement.by_title)
    assert [Hours(0), Hours(60), Hours(0)] == [requirement.floor(subject) for subject in Subject]
    assert (date(2015, 10, 1), None, "人社部令第 25 号 第八条", "A") == (
        requirement.since, requirement.until, requirement.basis, requirement.confidence,
    )  # fmt: skip


def test_the_nation_leaves_the_decision_to_the_employer_and_closes_with_the_year():
    assert ("100000", "全国", None) == (NATION.code, NATION.label, NATION.above)
    assert (ApprovalStep.EMPLOYER,) == NATION.chain
    assert NATION.closing is not None
    assert date(2025, 12, 31) == NATION.closing.of(2025)
    assert (True, None) == (NATION.closing.late_decisions_count, NATION.closing.made_up_since)
    assert ("全国规定未写，以年度末日为准", "U") == (NATION.closing.basis, NATION.closing.confidence)


def test_the_nation_has_no_figures_of_its_own():
    assert ({}, (), None) == (NATION.tables, NATION.caps, NATION.carries_over)
    assert not NATION.presets | NATION.offers


def test_the_nation_gives_a_month_for_each_and_says_that_no_law_does():
    given = NATION.appeal

    assert given is not None
    assert (30, 30, "U") == (given.lodge_within_days, given.decide_within_days, given.confidence)
    assert "本系统的设置" in given.basis
