"""两种类型：没有折合数字的地方按证明材料，有的按学分折合。"""

from datetime import date

from cetms_core import Dated, Jurisdiction
from cetms_core.testing import EducationTypeSuite, accepted, refused

from cetms_medical_credits import HOURS_PER_CREDIT, MedicalPaper, MedicalProject

# 一个编造的地方：2024 年起每学分 1 学时，2025 年起 1.5 学时。
PER_CREDIT = Dated(
    columns=HOURS_PER_CREDIT.columns,
    rows={date(2024, 1, 1): 1, date(2025, 1, 1): "1.5"},
    basis="示范市通知 第三条",
    confidence="A",
)
CONVERTS = Jurisdiction(
    "980100", "示范市", "100000", tables={HOURS_PER_CREDIT: PER_CREDIT}, offers={"medical_paper"}
)
CERTIFIES = Jurisdiction("980200", "另一示范市", "100000", offers={"medical_paper"})


class TestProjectWithoutConversion(EducationTypeSuite):
    """河南没有折合的数字。"""

    education_type = MedicalProject
    answers = {
        "project_name": "急诊医学新进展（第一期）",
        "level": "国家级",
        "part": "学员",
        "hours_attended": "24",
        "ended_on": "2024-06-08",
        "certified_hours": "20",
    }
    year = 2024
    jurisdictions = (CONVERTS,)
    english_required = True
    grows_with: tuple[str, ...] = ("certified_hours",)
    most = 500
    cases = [
        accepted(20),
        accepted("7.5", certified_hours="7.5"),
        accepted(20, part="主讲"),
        # 不到 0.1 学分的没有学分，也就没有学时，不用认定
        accepted(0, hours_attended="0.2"),
        accepted(0, hours_attended="0.2", certified_hours=None),
        refused("needs_certified_hours", certified_hours=None),
        refused("needs_certified_hours", certified_hours="0"),
        refused("attended_nothing", hours_attended="0"),
        refused("ended_outside_credit_year", ended_on="2025-01-01"),
        refused("answer.missing", project_name=""),
        refused("answer.not_offered", level="市级"),
    ]


class TestProjectConverted(TestProjectWithoutConversion):
    """示范市有折合的数字：认定学时不用填，填了也不作数。"""

    jurisdiction = "980100"
    grows_with = ("hours_attended",)
    cases = [
        # 每种级别、每种参加方式
        accepted(8),
        accepted(8, certified_hours=None),
        accepted(12, part="主讲", hours_attended="6"),
        accepted(4, level="省级"),
        accepted(6, level="省级", part="主讲", hours_attended="6"),
        # 零头计到 0.1 学分：7 ÷ 3
        accepted("2.3", hours_attended="7"),
        accepted("0.1", hours_attended="0.3"),
        accepted(0, hours_attended="0.2"),
        # 每个项目最多 25 学分
        accepted(25, hours_attended="75"),
        accepted(25, hours_attended="75.1"),
        accepted(25, part="主讲", hours_attended="500"),
        # 第二年改了折合：7 ÷ 3 = 2.3 学分，3.45 学时
        accepted("3.4", year=2025, ended_on="2025-06-08", hours_attended="7"),
        refused("attended_nothing", hours_attended="0"),
        refused("ended_outside_credit_year", year=2025),
        # 折合施行以前仍按证明材料
        accepted(20, year=2023, ended_on="2023-06-08"),
        refused("needs_certified_hours", year=2023, ended_on="2023-06-08", certified_hours=None),
    ]


class TestPaperWithoutConversion(EducationTypeSuite):
    """受理论文、没有折合数字的地方。"""

    education_type = MedicalPaper
    answers = {
        "title": "县级医院卒中救治的改进",
        "journal": "示范医学杂志",
        "kind": "有 ISSN 和 CN 刊号的刊物",
        "rank": 1,
        "published_on": "2024-06-08",
        "certified_hours": "6",
    }
    year = 2024
    jurisdiction = "980200"
    jurisdictions = (CERTIFIES, CONVERTS)
    english_required = True
    grows_with: tuple[str, ...] = ("certified_hours",)
    most = 500
    cases = [
        accepted(6),
        accepted("4.5", rank=3, certified_hours="4.5"),
        # 余类推到第六名，再往后没有学分，不用认定
        accepted(0, rank=7),
        accepted(0, rank=7, certified_hours=None),
        refused("needs_certified_hours", certified_hours=None),
        refused("needs_certified_hours", rank=6, certified_hours="0"),
        refused("published_outside_credit_year", year=2025),
        refused("answer.out_of_range", rank=0),
    ]


class TestPaperConverted(TestPaperWithoutConversion):
    """每类刊物、每个排名各一例。"""

    jurisdiction = "980100"
    grows_with = ()
    cases = [
        *(accepted(10 - rank, kind="国外刊物", rank=rank + 1) for rank in range(10)),
        *(accepted(6 - rank, rank=rank + 1) for rank in range(6)),
        *(accepted(5 - rank, kind="省级刊物", rank=rank + 1) for rank in range(5)),
        # 减到 0 为止
        accepted(0, kind="国外刊物", rank=11),
        accepted(0, rank=7),
        accepted(0, kind="省级刊物", rank=99),
        accepted(6, certified_hours=None),
        accepted(9, year=2025, published_on="2025-06-08"),
        refused("published_outside_credit_year", published_on="2023-12-31"),
        refused("needs_certified_hours", year=2023, published_on="2023-06-08", certified_hours=None),
    ]


def test_the_hours_say_how_many_credits_they_are_and_why() -> None:
    asked = TestProjectConverted().ask(hours_attended="7")

    assert asked.explanation == (
        "2.3（Ⅰ类，国家级，学员 7 学时，2.3 学分，每学分 1 学时，示范市通知 第三条，2024 年起）"
    )


def test_no_hours_are_explained_too() -> None:
    assert TestPaperConverted().ask(rank=7).explanation == (
        "0（Ⅱ类，有 ISSN 和 CN 刊号的刊物，第 7 作者，没有学分，"
        "某市继续医学教育学分授予标准（网上转载，发文单位未见），起始日期不详）"
    )


def test_papers_are_declared_only_where_a_place_offers_them() -> None:
    elsewhere = TestPaperConverted()
    elsewhere.jurisdiction = "410000"

    assert [finding.rule for finding in elsewhere.ask().errors] == ["type.not_offered_here"]
