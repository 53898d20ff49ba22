"""各级继续教育基地培训班：折算参考标准 一。"""

from datetime import date
from decimal import Decimal

import pytest

from cetms_core import Cell, Subject, Term
from cetms_core.education_types import described
from cetms_core.testing import accepted, refused
from cetms_types.base_training import BaseLevel, BaseTraining
from tests.cetms_types.explained import asked, explained, said
from tests.cetms_types.ours import OurSuite


class TestBaseTraining(OurSuite):
    education_type = BaseTraining
    answers = {
        "base": "省农业科学院继续教育基地",
        "base_level": "省级",
        "class_name": "小麦育种高级研修班",
        "started_on": "2025-06-02",
        "ended_on": "2025-06-08",
        "approved_hours": "40",
        "certificate_number": None,
    }
    year = 2025
    cases = [
        # 学时按批准的，精确到十分之一，不超过 500；与基地级别无关
        accepted(40),
        accepted("7.5", approved_hours="7.5"),
        accepted("0.1", approved_hours=Decimal("0.1")),
        accepted(500, approved_hours=500),
        *(accepted(40, base_level=level) for level in ("国家级", "市级", "县级", "行业")),
        refused("approved_nothing", approved_hours=0),
        refused("approved_nothing", approved_hours="0.0"),
        refused("answer.missing", approved_hours=None),
        refused("answer.out_of_range", approved_hours="500.1"),
        refused("answer.not_decimal", approved_hours="0.05"),
        refused("answer.not_offered", base_level="校级"),
        # 年度的界限
        accepted(40, started_on="2024-12-30", ended_on="2025-01-01"),
        accepted(40, ended_on="2025-12-31"),
        accepted(40, year=2012, started_on="2012-01-01", ended_on="2012-01-01"),
        refused("ended_outside_credit_year", started_on="2024-12-01", ended_on="2024-12-31"),
        refused("ended_outside_credit_year", ended_on="2026-01-01"),
        refused("year.not_offered", year=2011, started_on="2011-06-02", ended_on="2011-06-08"),
        # 两个日期
        accepted(40, started_on="2025-06-08"),
        refused("ended_before_it_started", started_on="2025-06-09"),
        refused("ended_before_it_started", "ended_outside_credit_year", year=2026, started_on="2025-06-09"),
        # 文字
        accepted(40, base="基" * 100, class_name="班" * 100, certificate_number="号" * 50),
        refused("text.too_long", base="基" * 101),
        refused("text.too_long", class_name="班" * 101),
        refused("text.too_long", certificate_number="号" * 51),
    ]
    grows_with = ("approved_hours",)
    most = 500

    @pytest.mark.parametrize("level", [*BaseLevel])
    def test_the_authority_of_the_same_level_approves(self, level):
        by = f"按证明材料认定，认定单位：{level.value}主管部门"

        assert f"40（{by}，折算参考标准 一，2012 年起）" == explained(self, base_level=level.value)

    def test_approved_hours_rest_on_the_standard_of_2012(self):
        by = "按证明材料认定，认定单位：省级主管部门"

        cell = Cell(by, "", "折算参考标准 一", date(2012, 1, 1), "B")
        hours = asked(self).hours

        assert hours is not None
        assert (Term(400, cell),) == hours.terms

    @pytest.mark.parametrize(
        ("change", "field", "sentence"),
        [
            ({"started_on": "2025-06-09"}, "ended_on", "结束日期：早于开始日期，请核对两个日期"),
            ({"year": 2026}, "ended_on", "结束日期：培训班须在计入年度内结束，请核对日期或计入年度"),
            ({"approved_hours": 0}, "approved_hours", "批准学时：须大于 0，请按结业证书填写"),
        ],
    )
    def test_what_is_wrong_is_said_at_its_field(self, change, field, sentence):
        assert {field: sentence} == said(self, **change)


def test_the_facts_of_the_type():
    type_ = described(BaseTraining)

    assert ("base_training", "各级继续教育基地培训班", 2012, None, 1) == (
        type_.code, type_.label, type_.since, type_.until, type_.schema_version,
    )  # fmt: skip
    assert ("B", True, Subject.PROFESSIONAL) == (type_.confidence, type_.everywhere, type_.subject)
    assert ("base", "class_name", "started_on") == type_.identified_by
    assert ((), "ended_on") == (type_.counts_once_by, type_.dated_by)
    assert [*TestBaseTraining.answers] == [field.name for field in type_.fields]
    assert ["国家级", "省级", "市级", "县级", "行业"] == [*BaseLevel]
    assert ("培训通知", "结业证书", "单位证明") == type_.evidence
