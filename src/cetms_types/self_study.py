"""个人自学：列入单位年度计划、有考核或有指导的，学时按主管单位认定的计；辖区设立的才受理。"""

from datetime import date
from decimal import Decimal
from enum import StrEnum

from cetms_core import (
    Hours,
    Law,
    Subject,
    certified,
    choice,
    day,
    decimal,
    education_type,
    flag,
    longtext,
    refuse,
    text,
)

BASIS = "“视为脱产学习”学时认定办法（发文单位不详）"


class Oversight(StrEnum):
    """自学形式；既没有考核也没有指导的自学不计。"""

    ASSESSED = "有考核的自学"
    GUIDED = "有指导的自学"


# 河南的文件没有这一类型；辖区设立的，才能申报。
@education_type(
    code="self_study",
    label="个人自学",
    en="Assessed or guided self-study",
    since=2012,
    subject=Subject.PROFESSIONAL,
    basis=BASIS,
    confidence="C",
    evidence=("主管单位认可并列入单位年度计划的自学方案",),
    identified_by=("theme",),
    dated_by="completed_on",
    everywhere=False,
)
class SelfStudy:
    """按方案完成的一项自学；同一题目一年只计一次。"""

    theme: str = text("自学题目", en="Theme", limit=100)
    plan: str = longtext("自学方案", en="Study plan", help="内容、进度，以及考核或指导的安排")
    oversight: Oversight = choice("自学形式", en="Form of self-study")
    in_annual_plan: bool = flag("是否列入单位年度计划", en="In the unit's annual plan")
    completed_on: date = day("完成日期", en="Completed on")
    certified_hours: Decimal = decimal(
        "认定学时", en="Certified hours", most=500, help="以主管单位认定的为准"
    )

    # 自学方案须经主管单位认可，并列入单位年度计划。
    @refuse(
        "是否列入单位年度计划：未列入的不计学时，请核对自学方案",
        at="in_annual_plan",
        en="In the unit's annual plan: what is not in it counts no hours; check the study plan",
    )
    def not_in_annual_plan(self, law: Law) -> bool:
        return not self.in_annual_plan

    # 依据未写哪个日期决定年度，以自学完成的日期为准。
    @refuse(
        "完成日期：自学须在计入年度内完成，请核对日期或计入年度",
        at="completed_on",
        en="Completed on: the study has to be completed within the credit year; check the date or the year",
    )
    def completed_outside_credit_year(self, law: Law) -> bool:
        return self.completed_on.year != law.year

    @refuse(
        "认定学时：须大于 0，请按主管单位认定的填写",
        at="certified_hours",
        en="Certified hours: more than 0 are needed; enter what the responsible organisation certified",
    )
    def certified_nothing(self, law: Law) -> bool:
        return self.certified_hours == 0

    # 学时按认定的计；依据只写自学方案由主管单位认可，学时也取由它认定。
    def credit_hours(self, law: Law) -> Hours:
        return certified(self.certified_hours, by="主管单位", basis=BASIS, since=None, confidence="C")
