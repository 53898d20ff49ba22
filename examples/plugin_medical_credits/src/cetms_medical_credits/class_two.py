"""Ⅱ类学分：发表医学论文，按刊物和作者排名；一市的标准，辖区写明 `offers` 的才受理。"""

from datetime import date
from decimal import Decimal

from cetms_core import (
    Hours,
    Law,
    Subject,
    choice,
    day,
    decimal,
    education_type,
    organisation,
    refuse,
    text,
    whole,
)

from cetms_medical_credits.conversion import hours_of, must_be_certified, no_hours
from cetms_medical_credits.credits import CreditClass, Credits
from cetms_medical_credits.rates import PAPERS, Journal, paper_credits

CODE = "medical_paper"


@education_type(
    code=CODE,
    label="发表医学论文（Ⅱ类学分）",
    en="Medical paper (class II credits)",
    since=2012,  # 起始日期未见，从门户受理的最早年度起
    subject=Subject.PROFESSIONAL,
    basis=PAPERS,
    confidence="U",  # 学分的数字是 B，折合学时的数字不详
    evidence=("杂志封面、目录、文章",),  # 标准未写附什么，照河南论文的清单
    identified_by=("title",),
    dated_by="published_on",
    everywhere=False,
)
class MedicalPaper:
    """发表一篇医学论文；同一篇一年只计一次。"""

    title: str = text("论文题目", en="Title", limit=200)
    journal: str = organisation("刊物名称", en="Journal")
    kind: Journal = choice("刊物类别", en="Kind of journal")
    rank: int = whole("作者排名", en="Rank among authors", least=1, most=99)
    published_on: date = day("发表日期", en="Published on")
    certified_hours: Decimal | None = decimal(
        "认定学时", en="Certified hours", most=500, required=False, help="本地写明每学分计多少学时的不用填"
    )

    # 标准未写哪个日期决定年度，以刊期所载日期为准。
    @refuse("发表日期：须在计入年度内，请核对日期或计入年度", at="published_on")
    def published_outside_credit_year(self, law: Law) -> bool:
        return self.published_on.year != law.year

    @refuse("认定学时：本地没有写明每学分计多少学时，须大于 0，请按证明材料填写", at="certified_hours")
    def needs_certified_hours(self, law: Law) -> bool:
        return must_be_certified(self.credits, law) and not self.certified_hours

    # 学分按刊物和排名，每后一名少 1，减到 0 为止；学分再折合学时，没有折合数字的由审核单位认定。
    def credit_hours(self, law: Law) -> Hours:
        if not self.credits:
            return no_hours(self.reason, basis=PAPERS)
        return hours_of(self.credits, self.reason, law, self.certified_hours)

    @property
    def credits(self) -> Credits:
        """授予的Ⅱ类学分。"""
        return paper_credits(self.kind, self.rank)

    @property
    def reason(self) -> str:
        """学分怎样得来。"""
        return f"{CreditClass.TWO}，{self.kind}，第 {self.rank} 作者"
