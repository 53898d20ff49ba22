"""援藏援疆援外、支教支农支医、扶贫、挂职锻炼：没有公布学时，按证明材料认定，逐年计。"""

from datetime import date

import pytest

from cetms_core import Dated, Jurisdiction, Subject
from cetms_core.education_types import described
from cetms_core.testing import accepted, refused
from cetms_types.aid_assignment import HOURS, AidAssignment, Assessment, Assignment
from tests.cetms_types.explained import comes_true, explained, said, sureness
from tests.cetms_types.ours import OurSuite

OWN = Dated(columns=("每年度",), rows={date(2018, 1, 1): 50}, basis="某市学时认定办法", confidence="B")
TRIAL = Jurisdiction("419900", "有学时表的地区", "410000", tables={HOURS: OWN})
KINDS = ["援藏", "援疆", "援外", "支教", "支农", "支医", "扶贫", "挂职锻炼"]

TABLE_CASES = [
    # 不分类别；每年度都计；认定学时不用填，填了也不作数
    *(accepted(50, assignment=kind) for kind in KINDS),
    accepted(50, year=2024),
    accepted(50, year=2026),
    accepted(50, certified_hours=None),
    accepted(50, certified_hours=0),
    accepted(50, certified_hours=500),
    # 学时表施行以前，仍按证明材料
    accepted(60, year=2017, started_on="2017-06-08"),
    refused("needs_certified_hours", year=2017, started_on="2017-06-08", certified_hours=None),
    accepted(50, year=2018, started_on="2017-06-08"),
    refused("assessed_incompetent", assessment="不合格"),
]


class TestAidAssignment(OurSuite):
    education_type = AidAssignment
    answers = {
        "assignment": "援疆",
        "dispatching_body": "省卫生健康委",
        "place": "新疆哈密",
        "started_on": "2024-07-01",
        "ended_on": "2026-06-30",
        "assessment": "合格",
        "certified_hours": "60",
    }
    year = 2025
    cases = [
        # 按证明材料，与类别无关
        *(accepted(60, assignment=kind) for kind in KINDS),
        accepted("0.1", certified_hours="0.1"),
        accepted(500, certified_hours=500),
        refused("needs_certified_hours", certified_hours=None),
        refused("needs_certified_hours", certified_hours=0),
        refused("answer.out_of_range", certified_hours="500.1"),
        refused("answer.not_offered", assignment="援建"),
        # 考核不合格的不足为证
        accepted(60, assessment="优秀"),
        accepted(60, assessment="基本合格"),
        refused("assessed_incompetent", assessment="不合格"),
        refused("assessed_incompetent", "needs_certified_hours", assessment="不合格", certified_hours=0),
        # 起止年度之内逐年计；尚未结束的不填结束日期
        accepted(60, year=2024),
        accepted(60, year=2026),
        refused("not_begun_in_credit_year", year=2023),
        refused("over_before_credit_year", year=2027),
        accepted(60, year=2027, ended_on=None),
        accepted(60, started_on="2025-12-31"),
        refused("not_begun_in_credit_year", started_on="2026-01-01"),
        accepted(60, ended_on="2025-01-01"),
        refused("over_before_credit_year", ended_on="2024-12-31"),
        accepted(60, started_on="2025-03-01", ended_on="2025-03-01"),
        refused("ended_before_it_started", started_on="2025-03-02", ended_on="2025-03-01"),
        refused("ended_before_it_started", "over_before_credit_year", ended_on="2024-06-30"),
        accepted(60, year=2012, started_on="2011-07-01"),
        refused("year.not_offered", year=2011, started_on="2011-07-01"),
        # 文字
        accepted(60, dispatching_body="委" * 100, place="地" * 100),
        refused("text.too_long", dispatching_body="委" * 101),
        refused("text.too_long", place="地" * 101),
    ]
    jurisdictions = (TRIAL,)
    grows_with = ("certified_hours",)
    most = 500

    def test_certified_hours_are_explained_word_for_word(self):
        by = "按证明材料认定，认定单位：审核单位"

        assert f"60（{by}，河南省继续教育申报材料清单 十一，起始日期不详）" == explained(self)
        assert ["U"] == sureness(self)

    @pytest.mark.parametrize("case", TABLE_CASES)
    def test_where_a_table_is_in_force_it_decides(self, case):
        comes_true(self, TRIAL, case)

    def test_hours_by_a_table_are_explained_word_for_word(self):
        assert "50（每年度，某市学时认定办法，2018 年起）" == explained(self, TRIAL)
        assert ["B"] == sureness(self, TRIAL)

    @pytest.mark.parametrize(
        ("change", "field", "sentence"),
        [
            ({"year": 2023}, "started_on", "开始日期：计入年度内尚未派出，请核对日期或计入年度"),
            ({"year": 2027}, "ended_on", "结束日期：计入年度之前已经结束，请核对日期或计入年度"),
            (
                {"started_on": "2025-03-02", "ended_on": "2025-03-01"},
                "ended_on",
                "结束日期：早于开始日期，请核对两个日期",
            ),
            ({"assessment": "不合格"}, "assessment", "年度考核结果：不合格的不计学时，请核对考核证明"),
            (
                {"certified_hours": ""},
                "certified_hours",
                "认定学时：本地没有学时表，须大于 0，请按证明材料填写",
            ),
        ],
    )
    def test_what_is_wrong_is_said_at_its_field(self, change, field, sentence):
        assert {field: sentence} == said(self, **change)


def test_the_facts_of_the_type():
    type_ = described(AidAssignment)

    assert ("aid_assignment", "援藏援疆援外、支教支农支医、扶贫、挂职锻炼", 2012, None, 1) == (
        type_.code, type_.label, type_.since, type_.until, type_.schema_version,
    )  # fmt: skip
    assert ("U", True, Subject.PROFESSIONAL) == (type_.confidence, type_.everywhere, type_.subject)
    assert ("assignment", "place") == type_.identified_by
    assert ((), "started_on") == (type_.counts_once_by, type_.dated_by)
    assert [*TestAidAssignment.answers] == [field.name for field in type_.fields]
    assert (KINDS, ["优秀", "合格", "基本合格", "不合格"]) == ([*Assignment], [*Assessment])
    assert ("用人单位或主管部门文件", "年度考核证明") == type_.evidence
