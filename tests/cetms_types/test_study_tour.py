"""业务考察、专题调研：只在设立它的地区申报；每天的学时不详，按证明材料认定，有学时表的按天计。"""

from datetime import date
from typing import Any

import pytest

from cetms_core import Dated, Jurisdiction, Subject
from cetms_core.education_types import described
from cetms_core.jurisdictions import HENAN
from cetms_core.testing import accepted, refused
from cetms_types.study_tour import HOURS, StudyTour, Tour
from tests.cetms_types.explained import comes_true, explained, said, sureness
from tests.cetms_types.ours import OurSuite

OFFERED = {"study_tour"}
OWN = Dated(
    columns=("每天", "每半天"), rows={date(2018, 1, 1): (5, "2.5")}, basis="某市学时认定办法", confidence="B"
)
TRIAL = Jurisdiction("419900", "设立业务考察的地区", "410000", offers=OFFERED)
COUNTING = Jurisdiction("419800", "按天计学时的地区", "410000", offers=OFFERED, tables={HOURS: OWN})
IN_2017: dict[str, Any] = {"year": 2017, "started_on": "2017-06-02", "ended_on": "2017-06-06"}

TABLE_CASES = [
    # 整天按天，半天计半天，不分类别；认定学时不用填，填了也不作数
    *(accepted("17.5", tour=tour) for tour in ("业务考察", "专题调研")),
    *(accepted("17.5", certified_hours=hours) for hours in (None, 0, 500)),
    accepted("2.5", days="0.5"),
    accepted(5, days=1),
    accepted(25, days=5),
    # 学时表施行以前，仍按证明材料
    accepted(20, **IN_2017),
    refused("needs_certified_hours", **IN_2017, certified_hours=None),
    accepted(5, year=2018, started_on="2018-01-01", ended_on="2018-01-01", days=1),
    # 其余照旧
    refused("not_in_half_days", days="3.2"),
    refused("ended_outside_credit_year", year=2026),
]


class TestStudyTour(OurSuite):
    education_type = StudyTour
    answers = {
        "tour": "业务考察",
        "place": "浙江杭州",
        "started_on": "2025-06-02",
        "ended_on": "2025-06-06",
        "days": "3.5",
        "report_title": "数字图书馆建设考察报告",
        "certified_hours": "20",
    }
    year = 2025
    cases = [
        # 按证明材料，与类别和天数无关
        accepted(20),
        accepted(20, tour="专题调研"),
        accepted(20, days="0.5"),
        accepted("0.1", certified_hours="0.1"),
        accepted(500, certified_hours=500),
        refused("needs_certified_hours", certified_hours=None),
        refused("needs_certified_hours", certified_hours=0),
        refused("answer.out_of_range", certified_hours="500.1"),
        refused("answer.not_offered", tour="旅游"),
        # 整天或半天，不多于起止之间的天数
        accepted(20, days=5),
        refused("more_days_than_it_lasted", days="5.5"),
        refused("not_in_half_days", days=0),
        *(refused("not_in_half_days", days=days) for days in ("0.4", "3.1", "4.9")),
        refused("not_in_half_days", "more_days_than_it_lasted", days="5.1"),
        refused("answer.missing", days=None),
        accepted(20, days=1, started_on="2025-06-06"),
        refused("more_days_than_it_lasted", days="1.5", started_on="2025-06-06"),
        accepted(20, days=366, started_on="2024-06-06"),
        refused("answer.out_of_range", days="366.5", started_on="2024-06-01"),
        # 两个日期；颠倒的，不再说天数
        refused("ended_before_it_started", started_on="2025-06-07"),
        refused("ended_before_it_started", started_on="2025-06-08"),
        # 年度的界限
        accepted(20, started_on="2024-12-28", ended_on="2025-01-01"),
        accepted(20, ended_on="2025-12-31"),
        refused("ended_outside_credit_year", started_on="2024-12-01", ended_on="2024-12-31"),
        refused("ended_outside_credit_year", ended_on="2026-01-01"),
        accepted(20, year=2012, days=1, started_on="2012-01-01", ended_on="2012-01-01"),
        refused("year.not_offered", year=2011, started_on="2011-06-02", ended_on="2011-06-06"),
        # 文字
        accepted(20, place="地" * 100, report_title="题" * 100),
        refused("text.too_long", place="地" * 101),
        refused("text.too_long", report_title="题" * 101),
        refused("answer.missing", report_title=None),
    ]
    jurisdiction = TRIAL.code
    jurisdictions = (TRIAL, COUNTING)
    grows_with = ("certified_hours", "days")

    def test_certified_hours_are_explained_word_for_word(self):
        by = "按证明材料认定，认定单位：签署意见的单位"

        assert f"20（{by}，宿迁市继续教育学时认证，起始日期不详）" == explained(self)
        assert ["U"] == sureness(self)

    @pytest.mark.parametrize("case", TABLE_CASES)
    def test_where_a_table_is_in_force_it_decides(self, case):
        comes_true(self, COUNTING, case)

    def test_hours_by_a_table_are_explained_word_for_word(self):
        whole = "5（每天，某市学时认定办法，2018 年起）"

        assert f"{whole}× 3 + 2.5（每半天，同上）= 17.5" == explained(self, COUNTING)
        assert whole == explained(self, COUNTING, days=1)
        assert ["B", "B"] == sureness(self, COUNTING)

    def test_where_no_page_offers_it_it_is_not_declared(self):
        comes_true(self, HENAN, refused("type.not_offered_here"))

    @pytest.mark.parametrize(
        ("change", "field", "sentence"),
        [
            ({"started_on": "2025-06-07"}, "ended_on", "结束日期：早于开始日期，请核对两个日期"),
            ({"year": 2026}, "ended_on", "结束日期：考察、调研须在计入年度内结束，请核对日期或计入年度"),
            ({"days": 0}, "days", "天数：须大于 0，并且是整天或半天，例如 3 或 3.5，请重新填写"),
            ({"days": 6}, "days", "天数：多于开始日期到结束日期的天数，请核对"),
            (
                {"certified_hours": ""},
                "certified_hours",
                "认定学时：本地没有学时表，须大于 0，请按单位签署的意见填写",
            ),
        ],
    )
    def test_what_is_wrong_is_said_at_its_field(self, change, field, sentence):
        assert {field: sentence} == said(self, **change)


def test_the_facts_of_the_type():
    type_ = described(StudyTour)

    assert ("study_tour", "业务考察、专题调研", 2012, None, 1) == (
        type_.code, type_.label, type_.since, type_.until, type_.schema_version,
    )  # fmt: skip
    assert ("U", False, Subject.PROFESSIONAL) == (type_.confidence, type_.everywhere, type_.subject)
    assert (("report_title",), (), "ended_on") == (type_.identified_by, type_.counts_once_by, type_.dated_by)
    assert [*TestStudyTour.answers] == [field.name for field in type_.fields]
    assert ["业务考察", "专题调研"] == [*Tour]
    assert ("考察或调研报告", "单位签署意见并盖章") == type_.evidence
