"""课题研究与项目开发：折算参考标准 五。"""

import pytest

from cetms_core import Subject
from cetms_core.education_types import described
from cetms_types.research_project import Part, ProjectLevel, ResearchProject
from tests.cetms_types.claims import claim, sentences, verdict

ANSWERS = {
    "title": "中原城市群研究",
    "number": None,
    "level": "国家级",
    "part": "主课题",
    "rank": 1,
    "started_on": "2014-03-01",
    "planned_end": "2016-12-31",
}

BY_RANK = {
    ("国家级", "主课题"): (64, 56, 48, 40, 32, 0),
    ("国家级", "子课题"): (48, 40, 32, 0, 0, 0),
    ("省级", "主课题"): (56, 48, 40, 0, 0, 0),
    ("省级", "子课题"): (40, 32, 24, 0, 0, 0),
}

CASES = [
    # 每一格，以及名次之外：不计，而不是最后一名的学时
    *(
        (hours, 2014, {"level": level, "part": part, "rank": rank})
        for (level, part), row in BY_RANK.items()
        for rank, hours in enumerate(row, 1)
    ),
    (0, 2014, {"rank": 99}),
    (["answer.out_of_range"], 2014, {"rank": 100}),
    (["answer.out_of_range"], 2014, {"rank": 0}),
    (["answer.not_offered"], 2014, {"level": "市级"}),
    (["answer.not_offered"], 2014, {"part": "子项目"}),
    # 逐年计，只计至计划完成的年度
    (64, 2014, {}),
    (64, 2015, {}),
    (64, 2016, {}),
    (["outside_planned_time"], 2013, {}),
    (["outside_planned_time"], 2017, {}),
    (64, 2014, {"started_on": "2014-12-31"}),
    (["outside_planned_time"], 2014, {"started_on": "2015-01-01"}),
    (64, 2014, {"planned_end": "2014-03-01"}),
    (["ended_before_it_started"], 2014, {"planned_end": "2014-02-28"}),
    (["ended_before_it_started", "outside_planned_time"], 2014, {"planned_end": "2013-12-31"}),
    (64, 2012, {"started_on": "2012-01-01"}),
    (["year.not_offered"], 2011, {"started_on": "2011-01-01"}),
    # 文字
    (64, 2014, {"title": "题" * 100, "number": "号" * 50}),
    (["text.too_long"], 2014, {"title": "题" * 101}),
    (["text.too_long"], 2014, {"number": "号" * 51}),
]


@pytest.mark.parametrize(("expected", "year", "change"), CASES)
def test_each_case_is_worth_what_the_table_says(expected, year, change):
    assert expected == verdict(ResearchProject, ANSWERS | change, year)


BEYOND = "0（排名第 6，只计前 5 名，国家级，主课题，折算参考标准 五，2012 年起）"

EXPLANATIONS = [
    ({}, "64（第 1 名，国家级，主课题，折算参考标准 五，2012 年起）"),
    ({"rank": 2}, "56（第 2 名，国家级，主课题，折算参考标准 五，2012 年起）"),
    (
        {"level": "省级", "part": "子课题", "rank": 3},
        "24（第 3 名，省级，子课题，折算参考标准 五，2012 年起）",
    ),
    ({"rank": 4}, "40（第 4 名，国家级，主课题，折算参考标准 五，2012 年起）"),
    ({"rank": 5}, "32（第 5 名，国家级，主课题，折算参考标准 五，2012 年起）"),
    ({"rank": 6}, BEYOND),
    ({"level": "省级", "rank": 4}, "0（排名第 4，只计前 3 名，省级，主课题，折算参考标准 五，2012 年起）"),
]


@pytest.mark.parametrize(("change", "explanation"), EXPLANATIONS)
def test_hours_are_explained_word_for_word(change, explanation):
    assert explanation == claim(ResearchProject, ANSWERS | change, 2014).explanation


REFUSALS = [
    ({"planned_end": "2014-02-28"}, 2014, {"planned_end": "计划完成日期：早于立项日期，请核对两个日期"}),
    ({}, 2017, {"planned_end": "计入年度不在课题立项至计划完成的年度之内，请核对日期或计入年度"}),
    ({"rank": 6}, 2014, {None: f"“课题研究与项目开发”：按规定不计学时，即 {BEYOND}，请核对填写内容"}),
]


@pytest.mark.parametrize(("change", "year", "said"), REFUSALS)
def test_what_is_wrong_is_said_at_its_field(change, year, said):
    assert said == sentences(ResearchProject, ANSWERS | change, year)


def test_the_facts_of_the_type():
    type_ = described(ResearchProject)

    assert ("research_project", "课题研究与项目开发", 2012, None, 1) == (
        type_.code, type_.label, type_.since, type_.until, type_.schema_version,
    )  # fmt: skip
    assert Subject.PROFESSIONAL is type_.subject
    assert ("title", "part") == type_.identified_by
    assert [*ANSWERS] == [field.name for field in type_.fields]
    assert (["国家级", "省级"], ["主课题", "子课题"]) == ([*ProjectLevel], [*Part])
    assert ("参加国家级或省级课题、项目研究的证明",) == type_.evidence
