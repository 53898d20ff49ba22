"""服务基层活动：没有公布学时，按证明材料认定。"""

import pytest

from cetms_core import Subject
from cetms_core.education_types import described
from cetms_core.testing import accepted, refused
from cetms_types.grassroots_service import GrassrootsService, OrganiserKind
from tests.cetms_types.explained import explained, said, sureness
from tests.cetms_types.ours import OurSuite


class TestGrassrootsService(OurSuite):
    education_type = GrassrootsService
    answers = {
        "activity_name": "专家服务团下乡义诊",
        "organiser_kind": "人力资源社会保障部门",
        "organiser": "市人力资源和社会保障局",
        "started_on": "2025-06-02",
        "ended_on": "2025-06-06",
        "days": "3",
        "certified_hours": "16",
    }
    year = 2025
    cases = [
        # 按证明材料，与组织方和天数无关
        accepted(16),
        accepted(16, organiser_kind="本单位"),
        accepted(16, organiser_kind="行业组织"),
        accepted(16, days="0.5"),
        accepted("0.1", certified_hours="0.1"),
        accepted(500, certified_hours=500),
        refused("certified_nothing", certified_hours=0),
        refused("answer.missing", certified_hours=None),
        refused("answer.out_of_range", certified_hours="500.1"),
        refused("answer.not_offered", organiser_kind="个人"),
        # 天数不多于起止之间的天数
        accepted(16, days=5),
        refused("more_days_than_it_lasted", days="5.1"),
        accepted(16, days="0.1"),
        refused("served_no_day", days=0),
        refused("answer.missing", days=None),
        accepted(16, days=1, started_on="2025-06-06"),
        refused("more_days_than_it_lasted", days="1.5", started_on="2025-06-06"),
        accepted(16, days=366, started_on="2024-06-06"),
        refused("answer.out_of_range", days="366.1", started_on="2024-06-01"),
        # 两个日期；颠倒的，不再说天数
        refused("ended_before_it_started", started_on="2025-06-07"),
        refused("ended_before_it_started", started_on="2025-06-08"),
        # 年度的界限
        accepted(16, started_on="2024-12-30", ended_on="2025-01-01"),
        accepted(16, ended_on="2025-12-31"),
        refused("ended_outside_credit_year", started_on="2024-12-01", ended_on="2024-12-31"),
        refused("ended_outside_credit_year", ended_on="2026-01-01"),
        accepted(16, year=2012, days=1, started_on="2012-01-01", ended_on="2012-01-01"),
        refused("year.not_offered", year=2011, started_on="2011-06-02", ended_on="2011-06-06"),
        # 文字
        accepted(16, activity_name="活" * 100, organiser="局" * 100),
        refused("text.too_long", activity_name="活" * 101),
        refused("text.too_long", organiser="局" * 101),
    ]
    grows_with = ("certified_hours",)
    most = 500

    def test_certified_hours_are_explained_word_for_word(self):
        by = "按证明材料认定，认定单位：审核单位"

        assert f"16（{by}，河南省继续教育申报材料清单 十二，起始日期不详）" == explained(self)
        assert ["U"] == sureness(self)

    @pytest.mark.parametrize(
        ("change", "field", "sentence"),
        [
            ({"started_on": "2025-06-07"}, "ended_on", "结束日期：早于开始日期，请核对两个日期"),
            ({"year": 2026}, "ended_on", "结束日期：活动须在计入年度内结束，请核对日期或计入年度"),
            ({"days": 0}, "days", "服务天数：须大于 0，请按参与证明填写"),
            ({"days": 6}, "days", "服务天数：多于开始日期到结束日期的天数，请核对"),
            ({"certified_hours": 0}, "certified_hours", "认定学时：须大于 0，请按证明材料填写"),
        ],
    )
    def test_what_is_wrong_is_said_at_its_field(self, change, field, sentence):
        assert {field: sentence} == said(self, **change)


def test_the_facts_of_the_type():
    type_ = described(GrassrootsService)

    assert ("grassroots_service", "服务基层活动", 2012, None, 1) == (
        type_.code, type_.label, type_.since, type_.until, type_.schema_version,
    )  # fmt: skip
    assert ("U", True, Subject.PROFESSIONAL) == (type_.confidence, type_.everywhere, type_.subject)
    assert ("activity_name", "started_on") == type_.identified_by
    assert ((), "ended_on") == (type_.counts_once_by, type_.dated_by)
    assert [*TestGrassrootsService.answers] == [field.name for field in type_.fields]
    assert ["人力资源社会保障部门", "本单位", "行业组织"] == [*OrganiserKind]
    assert ("服务活动通知", "组织方参与证明", "单位证明") == type_.evidence
