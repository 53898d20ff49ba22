"""公需科目网络学习：当年的专题，考试合格，学时以平台的记录为准；辖区有学时表的按表计。"""

from datetime import date

import pytest

from cetms_core import Dated, Jurisdiction, Subject
from cetms_core.education_types import described
from cetms_core.testing import accepted, refused
from cetms_types.public_subject_online import HOURS, PublicSubjectOnline
from tests.cetms_types.explained import asked, comes_true, explained, said, sureness
from tests.cetms_types.ours import OurSuite

OWN = Dated(columns=("每门课程",), rows={date(2018, 1, 1): 25}, basis="某市学时认定办法", confidence="B")
TRIAL = Jurisdiction("419900", "有学时表的地区", "410000", tables={HOURS: OWN})

TABLE_CASES = [
    # 记录学时不用填，填了也不作数
    *(accepted(25, recorded_hours=hours) for hours in (None, 0, 15, 500)),
    # 学时表施行以前，仍按平台的记录
    accepted(15, year=2017, topic_year=2017),
    refused("needs_recorded_hours", year=2017, topic_year=2017, recorded_hours=None),
    accepted(25, year=2018, topic_year=2018),
    # 其余照旧
    refused("topic_of_another_year", year=2026),
    refused("exam_not_passed", exam_passed=False),
]


class TestPublicSubjectOnline(OurSuite):
    education_type = PublicSubjectOnline
    answers = {
        "platform": "省专业技术人员继续教育网",
        "topic": "人工智能与健康",
        "topic_year": 2025,
        "exam_passed": True,
        "recorded_hours": "15",
    }
    year = 2025
    cases = [
        # 学时按平台的记录
        accepted(15),
        accepted("7.5", recorded_hours="7.5"),
        accepted("0.1", recorded_hours="0.1"),
        accepted(500, recorded_hours=500),
        refused("needs_recorded_hours", recorded_hours=None),
        refused("needs_recorded_hours", recorded_hours=0),
        refused("answer.out_of_range", recorded_hours="500.1"),
        # 当年的专题计入当年
        refused("topic_of_another_year", topic_year=2024),
        refused("topic_of_another_year", topic_year=2026),
        refused("topic_of_another_year", year=2024),
        accepted(15, year=2012, topic_year=2012),
        refused("year.not_offered", year=2011, topic_year=2011),
        # 考试合格的才计
        refused("exam_not_passed", exam_passed=False),
        refused("exam_not_passed", "needs_recorded_hours", exam_passed=False, recorded_hours=0),
        refused("answer.missing", exam_passed=None),
        # 文字
        accepted(15, platform="台" * 100, topic="题" * 100),
        refused("text.too_long", platform="台" * 101),
        refused("text.too_long", topic="题" * 101),
    ]
    jurisdictions = (TRIAL,)
    grows_with = ("recorded_hours",)
    most = 500

    def test_recorded_hours_are_explained_word_for_word(self):
        by = "按证明材料认定，认定单位：省专业技术人员继续教育网"

        assert f"15（{by}，年度公需科目学习指南，起始日期不详）" == explained(self)
        assert ["B"] == sureness(self)

    @pytest.mark.parametrize("case", TABLE_CASES)
    def test_where_a_table_is_in_force_it_decides(self, case):
        comes_true(self, TRIAL, case)

    def test_hours_by_a_table_are_explained_word_for_word(self):
        assert "25（每门课程，某市学时认定办法，2018 年起）" == explained(self, TRIAL)
        assert ["B"] == sureness(self, TRIAL)

    def test_its_hours_are_public(self):
        assert Subject.PUBLIC is asked(self).subject

    @pytest.mark.parametrize(
        ("change", "field", "sentence"),
        [
            ({"topic_year": 2024}, "topic_year", "专题年度：须与计入年度一致，请核对专题年度或计入年度"),
            ({"exam_passed": "否"}, "exam_passed", "考试是否合格：不合格的不计学时，请在考试合格后申报"),
            (
                {"recorded_hours": ""},
                "recorded_hours",
                "记录学时：本地没有学时表，须大于 0，请按学习平台的记录填写",
            ),
        ],
    )
    def test_what_is_wrong_is_said_at_its_field(self, change, field, sentence):
        assert {field: sentence} == said(self, **change)


def test_the_facts_of_the_type():
    type_ = described(PublicSubjectOnline)

    assert ("public_subject_online", "公需科目网络学习", 2012, None, 1) == (
        type_.code, type_.label, type_.since, type_.until, type_.schema_version,
    )  # fmt: skip
    assert ("B", True, Subject.PUBLIC) == (type_.confidence, type_.everywhere, type_.subject)
    assert (("topic",), (), "") == (type_.identified_by, type_.counts_once_by, type_.dated_by)
    assert [*TestPublicSubjectOnline.answers] == [field.name for field in type_.fields]
    assert ("学习平台的学习记录",) == type_.evidence
