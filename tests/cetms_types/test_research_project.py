"""课题研究与项目开发：折算参考标准 五。"""

import pytest

from cetms_core import Jurisdiction, Subject
from cetms_core.testing import accepted, refused
from cetms_types.research_project import FTE, HOURS, Part, ProjectLevel, ResearchProject
from tests.cetms_types.explained import comes_true, explained, said, sureness
from tests.cetms_types.ours import OurSuite

BY_RANK = {
    ("国家级", "主课题"): (64, 56, 48, 40, 32, 0),
    ("国家级", "子课题"): (48, 40, 32, 0, 0, 0),
    ("省级", "主课题"): (56, 48, 40, 0, 0, 0),
    ("省级", "子课题"): (40, 32, 24, 0, 0, 0),
}


TRIAL = Jurisdiction("419900", "启用另一种算法的地区", "410000", tables={HOURS: FTE})

OTHERWISE_BY_RANK = {
    ("国家级", "主课题"): (72, 60, 50, 40, 36, 0),
    ("国家级", "子课题"): (40, 35, 30, 0),
    ("省级", "主课题"): (72, 60, 50, 0),
    ("省级", "子课题"): (30, 25, 20, 0),
}
OTHERWISE = [
    *(
        accepted(hours, level=level, part=part, rank=rank)
        for (level, part), row in OTHERWISE_BY_RANK.items()
        for rank, hours in enumerate(row, 1)
    ),
    # 仍然逐年计，只计至计划完成的年度
    accepted(72, year=2016),
    refused("outside_planned_time", year=2017),
]


class TestResearchProject(OurSuite):
    education_type = ResearchProject
    answers = {
        "title": "中原城市群研究",
        "number": None,
        "level": "国家级",
        "part": "主课题",
        "rank": 1,
        "started_on": "2014-03-01",
        "planned_end": "2016-12-31",
    }
    year = 2014
    most = 72
    cases = [
        # 每一格，以及名次之外：不计，而不是最后一名的学时
        *(
            accepted(hours, level=level, part=part, rank=rank)
            for (level, part), row in BY_RANK.items()
            for rank, hours in enumerate(row, 1)
        ),
        accepted(0, rank=99),
        refused("answer.out_of_range", rank=100),
        refused("answer.out_of_range", rank=0),
        refused("answer.not_offered", level="市级"),
        refused("answer.not_offered", part="子项目"),
        # 逐年计，只计至计划完成的年度
        accepted(64),
        accepted(64, year=2015),
        accepted(64, year=2016),
        refused("outside_planned_time", year=2013),
        refused("outside_planned_time", year=2017),
        accepted(64, started_on="2014-12-31"),
        refused("outside_planned_time", started_on="2015-01-01"),
        accepted(64, planned_end="2014-03-01"),
        refused("ended_before_it_started", planned_end="2014-02-28"),
        refused("ended_before_it_started", "outside_planned_time", planned_end="2013-12-31"),
        accepted(64, year=2012, started_on="2012-01-01"),
        refused("year.not_offered", year=2011, started_on="2011-01-01"),
        # 文字
        accepted(64, title="题" * 100, number="号" * 50),
        refused("text.too_long", title="题" * 101),
        refused("text.too_long", number="号" * 51),
    ]
    jurisdictions = (TRIAL,)

    @pytest.mark.parametrize("case", OTHERWISE)
    def test_where_the_other_table_is_turned_on_it_decides(self, case):
        comes_true(self, TRIAL, case)

    def test_hours_by_the_other_table_say_so(self):
        clause = "“视为脱产学习”学时认定办法（发文单位不详），起始日期不详"

        assert f"72（第 1 名，国家级，主课题，{clause}）" == explained(self, TRIAL)
        assert f"0（排名第 6，只计前 5 名，国家级，主课题，{clause}）" == explained(self, TRIAL, rank=6)
        assert (["C"], ["B"]) == (sureness(self, TRIAL), sureness(self))


PROJECT = TestResearchProject()
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
    assert explanation == PROJECT.ask(**change).explanation


REFUSALS = [
    ({"planned_end": "2014-02-28"}, {"planned_end": "计划完成日期：早于立项日期，请核对两个日期"}),
    (
        {"year": 2017},
        {"planned_end": "计划完成日期：计入年度不在课题立项至计划完成的年度之内，请核对日期或计入年度"},
    ),
]


@pytest.mark.parametrize(("change", "sentences"), REFUSALS)
def test_what_is_wrong_is_said_at_its_field(change, sentences):
    assert sentences == said(PROJECT, **change)


def test_a_rank_beyond_the_list_is_told_why_it_is_worth_nothing():
    told = f"“课题研究与项目开发”：按规定不计学时，即 {BEYOND}，请核对填写内容"

    assert told in [finding.sentence for finding in PROJECT.ask(rank=6).findings]


def test_the_facts_of_the_type():
    type_ = PROJECT.type

    assert ("research_project", "课题研究与项目开发", 2012, None, 1) == (
        type_.code, type_.label, type_.since, type_.until, type_.schema_version,
    )  # fmt: skip
    assert ("B", True, Subject.PROFESSIONAL) == (type_.confidence, type_.everywhere, type_.subject)
    assert ((), "started_on") == (type_.counts_once_by, type_.dated_by)
    assert ("title", "part") == type_.identified_by
    assert [*PROJECT.answers] == [field.name for field in type_.fields]
    assert (["国家级", "省级"], ["主课题", "子课题"]) == ([*ProjectLevel], [*Part])
    assert ("参加国家级或省级课题、项目研究的证明",) == type_.evidence
