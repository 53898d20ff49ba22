"""岗位培训：科目由内容决定，专业科目的内容须与本人专业相符，学时由所属单位认定。"""

from datetime import date

import pytest

from cetms_core import Cell, Subject, Term
from cetms_core.education_types import described
from cetms_core.testing import accepted, refused
from cetms_types.on_the_job_training import OnTheJobTraining
from tests.cetms_types.explained import asked, explained, said, terms
from tests.cetms_types.ours import OurSuite


class TestOnTheJobTraining(OurSuite):
    education_type = OnTheJobTraining
    answers = {
        "topic": "输液泵安全使用",
        "subject": "专业科目",
        "matches_speciality": True,
        "organiser": "市第一人民医院护理部",
        "started_on": "2025-06-02",
        "ended_on": "2025-06-06",
        "certified_hours": "12",
    }
    year = 2025
    cases = [
        # 学时按所属单位认定的
        accepted(12),
        accepted("0.1", certified_hours="0.1"),
        accepted(500, certified_hours=500),
        refused("certified_nothing", certified_hours=0),
        refused("answer.missing", certified_hours=None),
        refused("answer.out_of_range", certified_hours="500.1"),
        # 专业科目须与本人专业相符，公需科目不问
        accepted(12, subject="公需科目"),
        accepted(12, subject="公需科目", matches_speciality=False),
        refused("off_speciality", matches_speciality=False),
        refused("answer.missing", matches_speciality=None),
        # 河南没有选修科目
        refused("subject_not_known_here", subject="选修科目"),
        refused("subject_not_known_here", subject="选修科目", matches_speciality=False),
        refused("answer.not_offered", subject="其他科目"),
        # 年度的界限
        accepted(12, started_on="2024-12-30", ended_on="2025-01-01"),
        accepted(12, ended_on="2025-12-31"),
        accepted(12, year=2018, started_on="2018-01-01", ended_on="2018-01-01"),
        refused("ended_outside_credit_year", started_on="2024-12-01", ended_on="2024-12-31"),
        refused("ended_outside_credit_year", ended_on="2026-01-01"),
        refused("year.not_offered", year=2017, started_on="2017-06-02", ended_on="2017-06-06"),
        # 两个日期
        accepted(12, started_on="2025-06-06"),
        refused("ended_before_it_started", started_on="2025-06-07"),
        refused("ended_before_it_started", "ended_outside_credit_year", year=2026, started_on="2025-06-07"),
        # 文字
        accepted(12, topic="容" * 200, organiser="部" * 100),
        refused("text.too_long", topic="容" * 201),
        refused("text.too_long", organiser="部" * 101),
    ]
    grows_with = ("certified_hours",)
    most = 500

    def test_certified_hours_are_explained_word_for_word(self):
        by = "按证明材料认定，认定单位：所属单位"

        assert f"12（{by}，平顶山市专业技术人员继续教育学习管理通知，2017 年起）" == explained(self)

    def test_certified_hours_rest_on_the_notice(self):
        by, basis = "按证明材料认定，认定单位：所属单位", "平顶山市专业技术人员继续教育学习管理通知"

        assert (Term(120, Cell(by, "", basis, date(2017, 8, 17), "B")),) == terms(self)

    @pytest.mark.parametrize("subject", Subject)
    def test_the_content_decides_the_subject(self, subject):
        assert subject is asked(self, subject=subject.value).subject

    @pytest.mark.parametrize(
        ("change", "field", "sentence"),
        [
            ({"subject": "选修科目"}, "subject", "科目类别：本地的年度要求没有这一科目，请改选"),
            (
                {"matches_speciality": "否"},
                "matches_speciality",
                "是否与本人专业相符：专业科目的内容须与本人专业相符，请核对内容或科目类别",
            ),
            ({"started_on": "2025-06-07"}, "ended_on", "结束日期：早于开始日期，请核对两个日期"),
            ({"year": 2026}, "ended_on", "结束日期：培训须在计入年度内结束，请核对日期或计入年度"),
            ({"certified_hours": 0}, "certified_hours", "认定学时：须大于 0，请按培训证明材料填写"),
        ],
    )
    def test_what_is_wrong_is_said_at_its_field(self, change, field, sentence):
        assert {field: sentence} == said(self, **change)


def test_the_facts_of_the_type():
    type_ = described(OnTheJobTraining)

    assert ("on_the_job_training", "岗位培训", 2018, None, 1) == (
        type_.code, type_.label, type_.since, type_.until, type_.schema_version,
    )  # fmt: skip
    assert ("B", True, None) == (type_.confidence, type_.everywhere, type_.subject)
    assert ("topic", "started_on") == type_.identified_by
    assert ((), "ended_on") == (type_.counts_once_by, type_.dated_by)
    assert [*TestOnTheJobTraining.answers] == [field.name for field in type_.fields]
    assert ("培训证明材料",) == type_.evidence
