"""培训、研修活动：折算参考标准 二。"""

from datetime import date
from decimal import Decimal

import pytest
from attrs import evolve

from cetms_core import Cell, Dated, Jurisdiction, Subject, Term
from cetms_core.testing import accepted, refused
from cetms_core.testing.laws import claims
from cetms_types.training_by_day import PER_DAY, Mode
from cetms_types.training_seminar import OrganiserLevel, TrainingSeminar
from tests.cetms_types.explained import asked, comes_true, explained, said, sureness
from tests.cetms_types.ours import OurSuite

BY_DAY = Dated(
    columns=("每天", "每半天"),
    rows={date(2018, 1, 1): {Mode.FULL_TIME: (8, 4), Mode.HALF_TIME: (3, "1.5")}},
    basis="某市学时认定办法",
    confidence="B",
)
TRIAL = Jurisdiction("419900", "按天计学时的地区", "410000", tables={PER_DAY: BY_DAY})

BY_DAY_CASES = [
    # 整天按天，半天计半天；认定学时不用填，填了也不作数
    *(accepted(28, mode="全脱产", days="3.5", certified_hours=hours) for hours in (None, 0, 500)),
    accepted(8, mode="全脱产", days=1),
    accepted(4, mode="全脱产", days="0.5"),
    accepted(56, mode="全脱产", days="7.0"),
    accepted("7.5", mode="半脱产", days="2.5"),
    accepted("1.5", mode="半脱产", days="0.5"),
    # 须选学习方式，须填天数
    refused("needs_mode", days=3),
    refused("needs_mode", "needs_days"),
    *(refused("needs_days", mode="全脱产", days=days) for days in (None, 0, "0.0")),
    # 表中未列的学习方式，仍按证书
    *(accepted(24, mode=mode, days=days) for mode in ("远程", "高研班") for days in (None, 0, 3)),
    refused("certified_nothing", mode="远程", certified_hours=None),
    # 学时表施行以前，仍按证书
    accepted(24, year=2017, started_on="2017-06-02", ended_on="2017-06-08"),
    refused("needs_mode", year=2018, started_on="2018-06-02", ended_on="2018-06-08", days=3),
]


class TestTrainingSeminar(OurSuite):
    education_type = TrainingSeminar
    answers = {
        "activity_name": "临床合理用药研修班",
        "organiser": "省卫生健康委",
        "organiser_level": "省级",
        "subject": "专业科目",
        "place": None,
        "started_on": "2025-06-02",
        "ended_on": "2025-06-08",
        "mode": None,
        "days": None,
        "certified_hours": "24",
    }
    year = 2025
    cases = [
        # 学时按证书，精确到十分之一，不超过 500
        accepted(24),
        accepted("7.5", certified_hours="7.5"),
        accepted("0.1", certified_hours=Decimal("0.1")),
        accepted(500, certified_hours=500),
        refused("answer.out_of_range", certified_hours="500.1"),
        refused("answer.out_of_range", certified_hours=-1),
        refused("certified_nothing", certified_hours=0),
        refused("certified_nothing", certified_hours="0.0"),
        refused("certified_nothing", certified_hours=None),
        refused("answer.not_decimal", certified_hours=7.5),
        refused("answer.not_decimal", certified_hours="0.05"),
        # 河南不按天计：学习方式和天数可填可不填
        *(accepted(24, mode=mode, days=days) for mode in (None, *Mode) for days in (None, 0, 3)),
        *(accepted(24, days=days) for days in ("0.5", "6.5", 7, "7.0")),
        *(refused("not_in_half_days", days=days) for days in ("3.1", "0.4", "6.6")),
        *(refused("more_days_than_it_lasted", days=days) for days in ("7.5", 8, 366)),
        refused("more_days_than_it_lasted", "not_in_half_days", days="7.1"),
        accepted(24, days=1, started_on="2025-06-08"),
        refused("more_days_than_it_lasted", days="1.5", started_on="2025-06-08"),
        accepted(24, days=366, started_on="2024-06-08"),
        refused("answer.out_of_range", days="366.5", started_on="2024-06-01"),
        refused("answer.not_offered", mode="业余"),
        # 举办级别不改变学时
        *(accepted(24, organiser_level=level) for level in OrganiserLevel),
        refused("answer.not_offered", organiser_level="乡级"),
        # 年度的界限
        accepted(24, started_on="2024-12-30", ended_on="2025-01-01"),
        accepted(24, ended_on="2025-12-31"),
        refused("ended_outside_credit_year", started_on="2024-12-01", ended_on="2024-12-31"),
        refused("ended_outside_credit_year", ended_on="2026-01-01"),
        accepted(24, year=2012, started_on="2012-01-01", ended_on="2012-01-01"),
        refused("year.not_offered", year=2011, started_on="2011-06-02", ended_on="2011-06-08"),
        # 两个日期
        accepted(24, started_on="2025-06-08"),
        refused("ended_before_it_started", started_on="2025-06-09"),
        refused("ended_before_it_started", "ended_outside_credit_year", year=2026, started_on="2025-06-09"),
        # 科目
        refused("subject_not_known_here", subject="选修科目"),
        refused("answer.not_offered", subject="其他科目"),
        # 文字
        accepted(24, activity_name="班" * 100, organiser="委" * 100, place="地" * 100),
        refused("text.too_long", activity_name="班" * 101),
        refused("text.too_long", organiser="委" * 101),
        refused("text.too_long", place="地" * 101),
    ]
    jurisdictions = (TRIAL,)
    grows_with = ("certified_hours", "days")

    def test_every_refusal_has_a_case(self):
        claims.every_refusal_has_a_case(evolve(self.examined, cases=(*self.cases, *BY_DAY_CASES)))

    @pytest.mark.parametrize("case", BY_DAY_CASES)
    def test_where_hours_go_by_the_day_the_table_decides(self, case):
        comes_true(self, TRIAL, case)

    def test_hours_by_the_day_are_explained_word_for_word(self):
        clause = "某市学时认定办法，2018 年起"
        whole = f"8（每天，全脱产，{clause}）× 3 + 4（每半天，同上）= 28"

        assert whole == explained(self, TRIAL, mode="全脱产", days="3.5")
        assert f"8（每天，全脱产，{clause}）× 3 = 24" == explained(self, TRIAL, mode="全脱产", days=3)
        assert f"1.5（每半天，半脱产，{clause}）" == explained(self, TRIAL, mode="半脱产", days="0.5")
        assert ["B", "B"] == sureness(self, TRIAL, mode="全脱产", days="3.5")

    def test_where_hours_go_by_the_day_the_form_asks_for_what_it_needs(self):
        sentences = {
            "mode": "学习方式：本地按天计学时，请选择",
            "days": "天数：本地按天计学时，须大于 0，请填写",
        }

        assert sentences == {finding.field: finding.sentence for finding in asked(self, TRIAL).errors}


SEMINAR = TestTrainingSeminar()

CERTIFIERS = {
    "国家部委": "选派单位的上级主管部门或行业组织",
    "境外机构": "选派单位的上级主管部门或行业组织",
    "省级": "省卫生健康委",
    "市级": "省卫生健康委",
    "县级": "省卫生健康委",
    "行业组织": "省卫生健康委",
    "本单位": "省卫生健康委",
}


@pytest.mark.parametrize("level", [*OrganiserLevel])
def test_the_level_decides_who_certifies(level):
    said = f"24（按证明材料认定，认定单位：{CERTIFIERS[level.value]}，折算参考标准 二，2012 年起）"

    assert said == SEMINAR.ask(organiser_level=level.value).explanation


def test_certified_hours_rest_on_the_standard_of_2012():
    hours = SEMINAR.ask().hours
    by = "按证明材料认定，认定单位：省卫生健康委"

    assert hours is not None
    assert (Term(240, Cell(by, "", "折算参考标准 二", date(2012, 1, 1), "B")),) == hours.terms


REFUSALS = [
    ({"subject": "选修科目"}, {"subject": "科目类别：本地的年度要求没有这一科目，请改选"}),
    ({"started_on": "2025-06-09"}, {"ended_on": "结束日期：早于开始日期，请核对两个日期"}),
    ({"ended_on": "2026-01-01"}, {"ended_on": "结束日期：培训须在计入年度内结束，请核对日期或计入年度"}),
    ({"days": "3.2"}, {"days": "天数：须为整天或半天，例如 3 或 3.5，请重新填写"}),
    ({"days": 8}, {"days": "天数：多于开始日期到结束日期的天数，请核对"}),
    ({"certified_hours": 0}, {"certified_hours": "认定学时：须大于 0，请按结业证书填写"}),
]


@pytest.mark.parametrize(("change", "sentences"), REFUSALS)
def test_a_refusal_is_said_at_its_field(change, sentences):
    assert sentences == said(SEMINAR, **change)


@pytest.mark.parametrize("subject", Subject)
def test_the_content_decides_the_subject(subject):
    assert subject is SEMINAR.ask(subject=subject.value).subject


def test_the_facts_of_the_type():
    type_ = SEMINAR.type

    assert ("training_seminar", "培训、研修活动", 2012, None, 1) == (
        type_.code, type_.label, type_.since, type_.until, type_.schema_version,
    )  # fmt: skip
    assert ("B", True, None) == (type_.confidence, type_.everywhere, type_.subject)
    assert ((), "ended_on") == (type_.counts_once_by, type_.dated_by)
    assert ("activity_name", "started_on") == type_.identified_by
    assert [*SEMINAR.answers] == [field.name for field in type_.fields]
    assert [*CERTIFIERS] == [*OrganiserLevel]
    assert ("培训通知", "结业证书", "单位证明") == type_.evidence
