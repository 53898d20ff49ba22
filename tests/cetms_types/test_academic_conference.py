"""学术会议：折算参考标准 四。"""

import pytest

from cetms_core import Hours, Subject
from cetms_core.education_types import described
from cetms_types.academic_conference import AcademicConference, Scope
from tests.cetms_types.claims import claim, sentences, verdict

ANSWERS = {"title": "中原论坛", "scope": "全国", "ended_on": "2014-06-08", "paper_length": 0}

CASES = [
    # 每一格
    (12, 2014, {"scope": "全国", "paper_length": 0}),
    (18, 2014, {"scope": "全国", "paper_length": 1500}),
    (20, 2014, {"scope": "全国", "paper_length": 5000}),
    (8, 2014, {"scope": "省级", "paper_length": 0}),
    (12, 2014, {"scope": "省级", "paper_length": 1500}),
    (14, 2014, {"scope": "省级", "paper_length": 5000}),
    # 字数的界限：2000 字本数在内
    (18, 2014, {"paper_length": 1}),
    (18, 2014, {"paper_length": 1999}),
    (18, 2014, {"paper_length": 2000}),
    (20, 2014, {"paper_length": 2001}),
    (14, 2014, {"scope": "省级", "paper_length": "2001"}),
    (20, 2014, {"paper_length": 999_999_999}),
    (["answer.out_of_range"], 2014, {"paper_length": 10**9}),
    (["answer.out_of_range"], 2014, {"paper_length": -1}),
    (["answer.missing"], 2014, {"paper_length": ""}),
    # 年度的界限
    (12, 2012, {"ended_on": "2012-01-01"}),
    (12, 2014, {"ended_on": "2014-01-01"}),
    (12, 2014, {"ended_on": "2014-12-31"}),
    (["ended_outside_credit_year"], 2014, {"ended_on": "2013-12-31"}),
    (["ended_outside_credit_year"], 2014, {"ended_on": "2015-01-01"}),
    (["ended_outside_credit_year"], 2015, {}),
    (["year.not_offered"], 2011, {"ended_on": "2011-06-08"}),
    # 其他
    (["answer.not_offered"], 2014, {"scope": "市级"}),
    (12, 2014, {"title": "会" * 100}),
    (["text.too_long"], 2014, {"title": "会" * 101}),
    (["answer.missing"], 2014, {"title": None}),
]


@pytest.mark.parametrize(("expected", "year", "change"), CASES)
def test_each_case_is_worth_what_the_table_says(expected, year, change):
    assert expected == verdict(AcademicConference, ANSWERS | change, year)


EXPLANATIONS = [
    (0, "12（参加会议，全国，折算参考标准 四，2012 年起）"),
    (1999, "12（参加会议，全国，折算参考标准 四，2012 年起）+ 6（宣读论文，2000 字以内，同上）= 18"),
    (2001, "12（参加会议，全国，折算参考标准 四，2012 年起）+ 8（宣读论文，超过 2000 字，同上）= 20"),
]


@pytest.mark.parametrize(("length", "explanation"), EXPLANATIONS)
def test_hours_are_explained_word_for_word(length, explanation):
    assert explanation == claim(AcademicConference, ANSWERS | {"paper_length": length}, 2014).explanation


def test_a_refusal_is_said_at_its_field():
    assert {"ended_on": "结束日期：会议须在计入年度内结束，请核对日期或计入年度"} == sentences(
        AcademicConference, ANSWERS, 2015
    )


def test_the_facts_of_the_type():
    type_ = described(AcademicConference)

    assert ("academic_conference", "学术会议", 2012, None, 1) == (
        type_.code, type_.label, type_.since, type_.until, type_.schema_version,
    )  # fmt: skip
    assert Subject.PROFESSIONAL is type_.subject
    assert ("title", "ended_on") == type_.identified_by
    assert ["title", "scope", "ended_on", "paper_length"] == [field.name for field in type_.fields]
    assert ["全国", "省级"] == [*Scope]
    assert ("会议通知", "单位证明", "宣读论文的另附宣读论文或报告的证明") == type_.evidence


def test_the_paper_is_added_once_to_attending():
    with_paper = verdict(AcademicConference, ANSWERS | {"paper_length": 3000}, 2014)

    assert with_paper == Hours(12) + Hours(8)
