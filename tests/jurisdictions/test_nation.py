"""全国：每年累计不少于 90 学时，不分科目的下限。"""

from datetime import date

from cetms_core import ApprovalStep, Subject
from cetms_core.jurisdictions import NATION


def test_the_nation_demands_90_hours_and_no_floor():
    (requirement,) = NATION.requirements

    assert 90 == requirement.total
    assert {0} == {requirement.floor(subject) for subject in Subject}
    assert (date(2015, 10, 1), "人社部令第 25 号 第八条", "A") == (
        requirement.since, requirement.basis, requirement.confidence,
    )  # fmt: skip


def test_the_nation_leaves_the_decision_to_the_employer_and_closes_with_the_year():
    assert ("100000", "全国", None) == (NATION.code, NATION.label, NATION.above)
    assert (ApprovalStep.EMPLOYER,) == NATION.chain
    assert NATION.closing is not None
    assert date(2025, 12, 31) == NATION.closing.of(2025)
