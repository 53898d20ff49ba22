"""培训、研修活动：折算参考标准 二。"""

from datetime import date
from decimal import Decimal

import pytest

from cetms_core import Cell, Subject, Term
from cetms_core.education_types import described
from cetms_types.training_seminar import OrganiserLevel, TrainingSeminar
from tests.cetms_types.claims import claim, sentences, verdict

ANSWERS = {
    "activity_name": "临床合理用药研修班",
    "organiser": "省卫生健康委",
    "organiser_level": "省级",
    "subject": "专业科目",
    "place": None,
    "started_on": "2025-06-02",
    "ended_on": "2025-06-08",
    "certified_hours": "24",
}

CASES = [
    # 学时按证书，精确到十分之一，不超过 500
    (24, 2025, {}),
    (Decimal("7.5"), 2025, {"certified_hours": "7.5"}),
    (Decimal("0.1"), 2025, {"certified_hours": Decimal("0.1")}),
    (500, 2025, {"certified_hours": 500}),
    (["answer.out_of_range"], 2025, {"certified_hours": "500.1"}),
    (["answer.out_of_range"], 2025, {"certified_hours": -1}),
    (["certified_nothing"], 2025, {"certified_hours": 0}),
    (["certified_nothing"], 2025, {"certified_hours": "0.0"}),
    (["answer.not_decimal"], 2025, {"certified_hours": 7.5}),
    (["answer.not_decimal"], 2025, {"certified_hours": "0.05"}),
    # 举办级别不改变学时
    *((24, 2025, {"organiser_level": level.value}) for level in OrganiserLevel),
    (["answer.not_offered"], 2025, {"organiser_level": "乡级"}),
    # 年度的界限
    (24, 2025, {"started_on": "2024-12-30", "ended_on": "2025-01-01"}),
    (24, 2025, {"ended_on": "2025-12-31"}),
    (["ended_outside_credit_year"], 2025, {"started_on": "2024-12-01", "ended_on": "2024-12-31"}),
    (["ended_outside_credit_year"], 2025, {"ended_on": "2026-01-01"}),
    (24, 2012, {"started_on": "2012-01-01", "ended_on": "2012-01-01"}),
    (["year.not_offered"], 2011, {"started_on": "2011-06-02", "ended_on": "2011-06-08"}),
    # 两个日期
    (24, 2025, {"started_on": "2025-06-08"}),
    (["ended_before_it_started"], 2025, {"started_on": "2025-06-09"}),
    (["ended_before_it_started", "ended_outside_credit_year"], 2026, {"started_on": "2025-06-09"}),
    # 文字
    (24, 2025, {"activity_name": "班" * 100, "organiser": "委" * 100, "place": "地" * 100}),
    (["text.too_long"], 2025, {"activity_name": "班" * 101}),
    (["text.too_long"], 2025, {"organiser": "委" * 101}),
    (["text.too_long"], 2025, {"place": "地" * 101}),
    (["answer.not_offered"], 2025, {"subject": "其他科目"}),
]


@pytest.mark.parametrize(("expected", "year", "change"), CASES)
def test_each_case_is_worth_what_the_certificate_says(expected, year, change):
    assert expected == verdict(TrainingSeminar, ANSWERS | change, year)


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
    claimed = claim(TrainingSeminar, ANSWERS | {"organiser_level": level.value}, 2025)
    said = f"24（按证明材料认定，认定单位：{CERTIFIERS[level.value]}，折算参考标准 二，2012 年起）"

    assert said == claimed.explanation


def test_certified_hours_rest_on_the_standard_of_2012():
    hours = claim(TrainingSeminar, ANSWERS, 2025).hours
    by = "按证明材料认定，认定单位：省卫生健康委"

    assert hours is not None
    assert (Term(240, Cell(by, "", "折算参考标准 二", date(2012, 1, 1), "B")),) == hours.terms


REFUSALS = [
    ({"subject": "选修科目"}, {"subject": "科目类别：本地的年度要求没有这一科目，请改选"}),
    ({"started_on": "2025-06-09"}, {"ended_on": "结束日期：早于开始日期，请核对两个日期"}),
    ({"ended_on": "2026-01-01"}, {"ended_on": "结束日期：培训须在计入年度内结束，请核对日期或计入年度"}),
    ({"certified_hours": 0}, {"certified_hours": "认定学时：须大于 0，请按结业证书填写"}),
]


@pytest.mark.parametrize(("change", "said"), REFUSALS)
def test_a_refusal_is_said_at_its_field(change, said):
    assert said == sentences(TrainingSeminar, ANSWERS | change, 2025)


@pytest.mark.parametrize("subject", Subject)
def test_the_content_decides_the_subject(subject):
    assert subject is claim(TrainingSeminar, ANSWERS | {"subject": subject.value}, 2025).subject


def test_the_facts_of_the_type():
    type_ = described(TrainingSeminar)

    assert ("training_seminar", "培训、研修活动", 2012, None, 1) == (
        type_.code, type_.label, type_.since, type_.until, type_.schema_version,
    )  # fmt: skip
    assert type_.subject is None
    assert ("activity_name", "started_on") == type_.identified_by
    assert [*ANSWERS] == [field.name for field in type_.fields]
    assert [*CERTIFIERS] == [*OrganiserLevel]
    assert ("培训通知", "结业证书", "单位证明") == type_.evidence
