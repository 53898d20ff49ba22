"""行业主管部门专业科目培训：列入年度计划并已备案的，按备案的学时计。"""

import pytest

from cetms_core import Cell, Subject, Term
from cetms_core.education_types import described
from cetms_core.testing import accepted, refused
from cetms_types.industry_training import IndustryTraining
from tests.cetms_types.explained import explained, said, terms
from tests.cetms_types.ours import OurSuite


class TestIndustryTraining(OurSuite):
    education_type = IndustryTraining
    answers = {
        "authority": "省交通运输厅",
        "in_filed_plan": True,
        "plan_number": "豫交继教备〔2025〕3号",
        "class_name": "公路养护新技术培训班",
        "started_on": "2025-06-02",
        "ended_on": "2025-06-06",
        "filed_hours": "40",
    }
    year = 2025
    cases = [
        # 学时按备案的，精确到十分之一，不超过 500
        accepted(40),
        accepted("7.5", filed_hours="7.5"),
        accepted("0.1", filed_hours="0.1"),
        accepted(500, filed_hours=500),
        refused("filed_nothing", filed_hours=0),
        refused("answer.missing", filed_hours=None),
        refused("answer.out_of_range", filed_hours="500.1"),
        # 须列入年度计划并已备案
        accepted(40, in_filed_plan="是"),
        refused("not_in_filed_plan", in_filed_plan=False),
        refused("not_in_filed_plan", in_filed_plan="否"),
        refused("answer.missing", in_filed_plan=None),
        refused("answer.missing", plan_number=None),
        refused("answer.missing", plan_number=" "),
        # 年度的界限
        accepted(40, started_on="2024-12-30", ended_on="2025-01-01"),
        accepted(40, ended_on="2025-12-31"),
        accepted(40, year=2012, started_on="2012-01-01", ended_on="2012-01-01"),
        refused("ended_outside_credit_year", started_on="2024-12-01", ended_on="2024-12-31"),
        refused("ended_outside_credit_year", ended_on="2026-01-01"),
        refused("year.not_offered", year=2011, started_on="2011-06-02", ended_on="2011-06-06"),
        # 两个日期
        accepted(40, started_on="2025-06-06"),
        refused("ended_before_it_started", started_on="2025-06-07"),
        refused("ended_before_it_started", "ended_outside_credit_year", year=2026, started_on="2025-06-07"),
        # 文字
        accepted(40, authority="厅" * 100, plan_number="号" * 50, class_name="班" * 100),
        refused("text.too_long", authority="厅" * 101),
        refused("text.too_long", plan_number="号" * 51),
        refused("text.too_long", class_name="班" * 101),
    ]
    grows_with = ("filed_hours",)
    most = 500

    def test_filed_hours_are_explained_word_for_word(self):
        by = "按证明材料认定，认定单位：省交通运输厅（备案计划）"

        assert f"40（{by}，河南省继续教育申报材料清单 十三，起始日期不详）" == explained(self)

    def test_filed_hours_rest_on_the_list(self):
        by = "按证明材料认定，认定单位：省交通运输厅（备案计划）"

        assert (Term(400, Cell(by, "", "河南省继续教育申报材料清单 十三", None, "B")),) == terms(self)

    @pytest.mark.parametrize(
        ("change", "field", "sentence"),
        [
            (
                {"in_filed_plan": False},
                "in_filed_plan",
                "是否列入备案的年度计划：未列入的不按这一类型计，请核对培训通知或改选类型",
            ),
            ({"plan_number": ""}, "plan_number", "年度计划备案号：未填写，请补填"),
            ({"started_on": "2025-06-07"}, "ended_on", "结束日期：早于开始日期，请核对两个日期"),
            ({"year": 2026}, "ended_on", "结束日期：培训班须在计入年度内结束，请核对日期或计入年度"),
            ({"filed_hours": 0}, "filed_hours", "备案学时：须大于 0，请按备案的年度计划填写"),
        ],
    )
    def test_what_is_wrong_is_said_at_its_field(self, change, field, sentence):
        assert {field: sentence} == said(self, **change)


def test_the_facts_of_the_type():
    type_ = described(IndustryTraining)

    assert ("industry_training", "行业主管部门专业科目培训", 2012, None, 1) == (
        type_.code, type_.label, type_.since, type_.until, type_.schema_version,
    )  # fmt: skip
    assert ("B", True, Subject.PROFESSIONAL) == (type_.confidence, type_.everywhere, type_.subject)
    assert ("plan_number", "class_name", "started_on") == type_.identified_by
    assert ((), "ended_on") == (type_.counts_once_by, type_.dated_by)
    assert [*TestIndustryTraining.answers] == [field.name for field in type_.fields]
    assert ("培训通知", "参与培训证明") == type_.evidence
