"""河南省：90 学时，公需不少于 30，专业不少于 60；两级审批；当年截止。"""

from datetime import date

from cetms_core import ApprovalStep, Subject
from cetms_core.jurisdictions import HENAN

DEMANDED = {Subject.PUBLIC: 30, Subject.PROFESSIONAL: 60, Subject.ELECTIVE: 0}


def test_henan_demands_90_hours_with_a_floor_for_each_subject():
    (requirement,) = HENAN.requirements

    assert 90 == requirement.total
    assert DEMANDED == {subject: requirement.floor(subject) for subject in Subject}
    assert date(2017, 8, 17) == requirement.since
    assert ("豫人社〔2017〕121号（据平顶山市通知）", "B") == (requirement.basis, requirement.confidence)


def test_in_henan_the_employer_decides_first_and_then_the_authority():
    assert ("410000", "河南省", "100000") == (HENAN.code, HENAN.label, HENAN.above)
    assert (ApprovalStep.EMPLOYER, ApprovalStep.AUTHORITY) == HENAN.chain


def test_in_henan_a_year_closes_with_itself():
    assert HENAN.closing is not None
    assert date(2025, 12, 31) == HENAN.closing.of(2025)
    assert "豫人社〔2017〕121号（据平顶山市通知）" == HENAN.closing.basis
