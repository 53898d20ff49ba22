"""个人自学：只在设立它的地区申报；列入单位年度计划、有考核或有指导的，学时由主管单位认定。"""

import pytest

from cetms_core import Cell, Jurisdiction, Subject, Term
from cetms_core.education_types import described
from cetms_core.jurisdictions import HENAN
from cetms_core.testing import accepted, refused
from cetms_types.self_study import Oversight, SelfStudy
from tests.cetms_types.explained import comes_true, explained, said, terms
from tests.cetms_types.ours import OurSuite

TRIAL = Jurisdiction("419900", "设立个人自学的地区", "410000", offers={"self_study"})


class TestSelfStudy(OurSuite):
    education_type = SelfStudy
    answers = {
        "theme": "医学统计方法",
        "plan": "每月两章，年末由科室考核",
        "oversight": "有考核的自学",
        "in_annual_plan": True,
        "completed_on": "2025-11-28",
        "certified_hours": "20",
    }
    year = 2025
    cases = [
        # 学时按主管单位认定的，与形式无关
        accepted(20),
        accepted(20, oversight="有指导的自学"),
        accepted("0.1", certified_hours="0.1"),
        accepted(500, certified_hours=500),
        refused("certified_nothing", certified_hours=0),
        refused("answer.missing", certified_hours=None),
        refused("answer.out_of_range", certified_hours="500.1"),
        # 没有考核、没有指导的，选不出
        refused("answer.not_offered", oversight="自由阅读"),
        # 须列入单位年度计划
        refused("not_in_annual_plan", in_annual_plan=False),
        refused("answer.missing", in_annual_plan=None),
        # 完成当年
        accepted(20, completed_on="2025-01-01"),
        accepted(20, completed_on="2025-12-31"),
        accepted(20, year=2012, completed_on="2012-01-01"),
        refused("completed_outside_credit_year", completed_on="2024-12-31"),
        refused("completed_outside_credit_year", completed_on="2026-01-01"),
        refused("year.not_offered", year=2011, completed_on="2011-11-28"),
        # 文字
        accepted(20, theme="题" * 100, plan="案" * 1000),
        accepted(20, plan="上半年：第一章\n下半年：第二章"),
        refused("text.too_long", theme="题" * 101),
        refused("text.too_long", plan="案" * 1001),
        refused("answer.missing", plan=None),
    ]
    jurisdiction = TRIAL.code
    jurisdictions = (TRIAL,)
    grows_with = ("certified_hours",)
    most = 500

    def test_certified_hours_are_explained_word_for_word(self):
        by = "按证明材料认定，认定单位：主管单位"

        assert f"20（{by}，“视为脱产学习”学时认定办法（发文单位不详），起始日期不详）" == explained(self)

    def test_certified_hours_rest_on_a_doubtful_rule(self):
        by, basis = "按证明材料认定，认定单位：主管单位", "“视为脱产学习”学时认定办法（发文单位不详）"

        assert (Term(200, Cell(by, "", basis, None, "C")),) == terms(self)

    def test_where_no_page_offers_it_it_is_not_declared(self):
        comes_true(self, HENAN, refused("type.not_offered_here"))

    @pytest.mark.parametrize(
        ("change", "field", "sentence"),
        [
            (
                {"in_annual_plan": "否"},
                "in_annual_plan",
                "是否列入单位年度计划：未列入的不计学时，请核对自学方案",
            ),
            ({"year": 2026}, "completed_on", "完成日期：自学须在计入年度内完成，请核对日期或计入年度"),
            ({"certified_hours": 0}, "certified_hours", "认定学时：须大于 0，请按主管单位认定的填写"),
        ],
    )
    def test_what_is_wrong_is_said_at_its_field(self, change, field, sentence):
        assert {field: sentence} == said(self, **change)


def test_the_facts_of_the_type():
    type_ = described(SelfStudy)

    assert ("self_study", "个人自学", 2012, None, 1) == (
        type_.code, type_.label, type_.since, type_.until, type_.schema_version,
    )  # fmt: skip
    assert ("C", False, Subject.PROFESSIONAL) == (type_.confidence, type_.everywhere, type_.subject)
    assert (("theme",), (), "completed_on") == (type_.identified_by, type_.counts_once_by, type_.dated_by)
    assert [*TestSelfStudy.answers] == [field.name for field in type_.fields]
    assert ["有考核的自学", "有指导的自学"] == [*Oversight]
    assert ("主管单位认可并列入单位年度计划的自学方案",) == type_.evidence
