"""科技、社科成果奖励：按本地启用的学时表、级别、等级和排名，没有学时表的按证明材料认定。"""

from datetime import date
from decimal import Decimal

from cetms_core import (
    Hours,
    Law,
    Subject,
    certified,
    choice,
    day,
    decimal,
    education_type,
    refuse,
    text,
    whole,
)
from cetms_types.award_hours import COMPLETING, SHEET, AwardKind, AwardLevel, Grade
from cetms_types.not_counted import not_counted

BASIS = "河南省继续教育申报材料清单 八"


@education_type(
    code="award",
    label="科技、社科成果奖励",
    en="Science, technology or social-science award",
    since=2012,
    subject=Subject.PROFESSIONAL,
    basis=BASIS,
    confidence="U",
    evidence=("获奖证书",),
    identified_by=("achievement", "award_name", "level"),
    counts_once_by=("achievement",),
    dated_by="awarded_on",
)
class Award:
    """一项成果获奖；同一成果获不同级别奖励的，只计最高的一次。"""

    achievement: str = text("成果名称", en="Achievement", limit=100, help="与获奖证书所载的一致")
    award_name: str = text("奖项名称", en="Award", limit=100)
    award_kind: AwardKind = choice("奖种", en="Kind of award")
    level: AwardLevel = choice("奖励级别", en="Level")
    grade: Grade = choice("等级", en="Grade")
    rank: int = whole("本人排名", en="Rank", least=1, most=99)
    awarded_on: date = day("获奖日期", en="Awarded on")
    certified_hours: Decimal | None = decimal(
        "认定学时", en="Certified hours", most=500, required=False, help="本地学时表列有的按表计，不用填"
    )

    # 依据未写哪个日期决定年度，以获奖证书所载日期为准。
    @refuse(
        "获奖日期：须在计入年度内，请核对日期或计入年度",
        at="awarded_on",
        en="Awarded on: it has to be within the credit year; check the date or the year",
    )
    def awarded_outside_credit_year(self, law: Law) -> bool:
        return self.awarded_on.year != law.year

    @refuse(
        "认定学时：本地没有学时表，或表中未列这一等级，须大于 0，请按证明材料填写",
        at="certified_hours",
        en="Certified hours: the table of hours here, if any, does not list this grade; enter what the evidence says",
    )
    def needs_certified_hours(self, law: Law) -> bool:
        return not self.certified_hours and self.by_table(law) is None

    # 学时表列有这一级别和等级的按表计；特等奖等表中未列的，由审核单位认定。
    def credit_hours(self, law: Law) -> Hours:
        by_table = self.by_table(law)
        if by_table is not None:
            return by_table
        return certified(self.certified_hours or 0, by="审核单位", basis=BASIS, since=None, confidence="U")

    def by_table(self, law: Law) -> Hours | None:
        """学时表给出的学时；没有启用学时表，或者表中未列的，没有。"""
        award = (self.level, self.grade)
        if COMPLETING in law and award in law[COMPLETING]:
            return self.completing(law, *law[COMPLETING][award])
        if SHEET not in law:
            return None
        row = law[SHEET].get((*award, self.award_kind)) or law[SHEET].get(award)
        return row.at_rank(self.rank) if row else None

    def completing(self, law: Law, further: Hours) -> Hours | None:
        """“完成专业科目”是多少，看当年的要求；只有总学时要求的按总学时（推定），什么要求都没有的，没有。"""
        required = law.required(Subject.PROFESSIONAL) or law.required()
        if not required:
            return None
        hours = required + further * (self.rank - 1)
        if hours >= 0:
            return hours
        return not_counted(f"排名第 {self.rank}，已减完", basis=COMPLETING.basis, since=None, confidence="C")
