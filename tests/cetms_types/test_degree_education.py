"""学历、学位教育或课程进修：折算参考标准 三。"""

import pytest

from cetms_core import Subject
from cetms_core.education_types import described
from cetms_types.degree_education import DegreeEducation, DegreeLevel, Study
from tests.cetms_types.claims import claim, sentences, verdict

ANSWERS = {
    "study": "学历、学位教育",
    "institution": "河南大学",
    "major": "临床医学",
    "degree_level": "硕士",
    "started_on": "2014-09-01",
    "ended_on": None,
    "courses_passed": 4,
}

CASES = [
    # 门数：每门 15 学时，一年 1 至 40 门
    (60, 2014, {}),
    (15, 2014, {"courses_passed": 1}),
    (30, 2014, {"courses_passed": "2"}),
    (600, 2014, {"courses_passed": 40}),
    (["answer.out_of_range"], 2014, {"courses_passed": 0}),
    (["answer.out_of_range"], 2014, {"courses_passed": 41}),
    (["answer.not_whole"], 2014, {"courses_passed": 1.5}),
    # 类别和层次不改变学时
    *((60, 2014, {"study": study.value}) for study in Study),
    *((60, 2014, {"degree_level": level.value}) for level in DegreeLevel),
    (["answer.not_offered"], 2014, {"study": "函授"}),
    (["answer.not_offered"], 2014, {"degree_level": "博士后"}),
    # 年度的界限
    (60, 2014, {"started_on": "2014-12-31"}),
    (["not_begun_in_credit_year"], 2013, {}),
    (["not_begun_in_credit_year"], 2014, {"started_on": "2015-01-01"}),
    (60, 2016, {"ended_on": "2017-06-30"}),
    (60, 2017, {"ended_on": "2017-06-30"}),
    (60, 2014, {"started_on": "2010-09-01", "ended_on": "2014-01-01"}),
    (["over_before_credit_year"], 2014, {"started_on": "2010-09-01", "ended_on": "2013-12-31"}),
    (60, 2012, {"started_on": "2012-01-01"}),
    (["year.not_offered"], 2011, {"started_on": "2011-01-01"}),
    # 两个日期
    (60, 2014, {"ended_on": "2014-09-01"}),
    (["ended_before_it_started"], 2014, {"ended_on": "2014-08-31"}),
    (["ended_before_it_started", "over_before_credit_year"], 2014, {"ended_on": "2013-09-01"}),
    # 文字
    (60, 2014, {"institution": "校" * 100, "major": "业" * 100}),
    (["text.too_long"], 2014, {"institution": "校" * 101}),
    (["text.too_long"], 2014, {"major": "业" * 101}),
]


@pytest.mark.parametrize(("expected", "year", "change"), CASES)
def test_each_case_is_worth_what_the_table_says(expected, year, change):
    assert expected == verdict(DegreeEducation, ANSWERS | change, year)


EXPLANATIONS = [
    (1, "15（每合格一门课程，折算参考标准 三，2012 年起）"),
    (4, "15（每合格一门课程，折算参考标准 三，2012 年起）× 4 = 60"),
]


@pytest.mark.parametrize(("courses", "explanation"), EXPLANATIONS)
def test_hours_are_explained_word_for_word(courses, explanation):
    assert explanation == claim(DegreeEducation, ANSWERS | {"courses_passed": courses}, 2014).explanation


REFUSALS = [
    ({"ended_on": "2014-08-31"}, 2014, {"ended_on": "结束日期：早于开始日期，请核对两个日期"}),
    ({}, 2013, {"started_on": "开始日期：计入年度内尚未入学，请核对日期或计入年度"}),
    ({"ended_on": "2015-06-30"}, 2016, {"ended_on": "结束日期：计入年度之前已经结束，请核对日期或计入年度"}),
]


@pytest.mark.parametrize(("change", "year", "said"), REFUSALS)
def test_a_refusal_is_said_at_its_field(change, year, said):
    assert said == sentences(DegreeEducation, ANSWERS | change, year)


def test_the_facts_of_the_type():
    type_ = described(DegreeEducation)

    assert ("degree_education", "学历、学位教育或课程进修", 2012, None, 1) == (
        type_.code, type_.label, type_.since, type_.until, type_.schema_version,
    )  # fmt: skip
    assert Subject.PROFESSIONAL is type_.subject
    assert ("institution", "major") == type_.identified_by
    assert [*ANSWERS] == [field.name for field in type_.fields]
    assert ["学历、学位教育", "课程进修", "访问进修", "自学考试"] == [*Study]
    assert ["专科", "本科", "硕士", "博士", "无"] == [*DegreeLevel]
    assert ("当年度成绩单", "访问进修另附单位派出证明和进修单位考核证明") == type_.evidence
