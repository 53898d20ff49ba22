"""平顶山市：要求与全省相同，见到的是原文；当年完成，以前年度不能补办，审核晚了也不再计入。"""

from datetime import date

from cetms_core import Hours, Subject
from cetms_core.jurisdictions import HENAN, NATION, PINGDINGSHAN, Jurisdictions

(REQUIREMENT,) = PINGDINGSHAN.requirements
BASIS = "平顶山市专业技术人员继续教育学习管理通知"


def test_pingdingshan_demands_what_henan_does_and_was_seen_to_say_so():
    assert 90 == REQUIREMENT.total
    assert [Hours(30), Hours(60), Hours(0)] == [REQUIREMENT.floor(subject) for subject in Subject]
    assert ({}, {}) == (REQUIREMENT.shares, REQUIREMENT.by_title)
    assert (date(2017, 8, 17), None) == (REQUIREMENT.since, REQUIREMENT.until)
    assert (BASIS, "A") == (REQUIREMENT.basis, REQUIREMENT.confidence)


def test_in_pingdingshan_nothing_counts_that_was_decided_late_or_belongs_to_an_earlier_year():
    assert PINGDINGSHAN.closing is not None
    assert date(2025, 12, 31) == PINGDINGSHAN.closing.of(2025)
    assert (False, None) == (PINGDINGSHAN.closing.late_decisions_count, PINGDINGSHAN.closing.made_up_since)
    assert (BASIS, "A") == (PINGDINGSHAN.closing.basis, PINGDINGSHAN.closing.confidence)
    assert PINGDINGSHAN.carries_over is False


def test_pingdingshan_leaves_the_rest_to_henan():
    tree = Jurisdictions([NATION, HENAN, PINGDINGSHAN])

    assert ("410400", "平顶山市", "410000") == (PINGDINGSHAN.code, PINGDINGSHAN.label, PINGDINGSHAN.above)
    assert ((), {}, ()) == (PINGDINGSHAN.chain, PINGDINGSHAN.tables, PINGDINGSHAN.caps)
    assert HENAN.chain == tree.chain("410400")
    assert HENAN.requirements[0] is tree.law("410400", 2014).requirement


def test_the_same_late_decision_counts_in_henan_and_not_in_pingdingshan():
    tree, late = Jurisdictions([NATION, HENAN, PINGDINGSHAN]), date(2026, 1, 1)

    assert [False, True] == [tree.window(code, 2025).decided_too_late(late) for code in ("410000", "410400")]
