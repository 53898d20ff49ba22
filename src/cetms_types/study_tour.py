"""业务考察、专题调研：按实际时间计，每天的学时不详，按证明材料认定；辖区有学时表的按天计。"""

from datetime import date
from decimal import Decimal
from enum import StrEnum

from cetms_core import (
    Dated,
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
)
from cetms_types.training_by_day import by_day

BASIS = "宿迁市继续教育学时认证"


class Tour(StrEnum):
    """类别。"""

    VISIT = "业务考察"
    SURVEY = "专题调研"


# 依据写按实际时间计，每天的学时未见到；辖区有规定的，写在辖区页里。
HOURS = Dated(columns=("每天", "每半天"), rows={}, basis=BASIS, confidence="U")


# 河南的文件没有这一类型；辖区设立的，才能申报。
@education_type(
    code="study_tour",
    label="业务考察、专题调研",
    en="Study tour or field survey",
    since=2012,
    subject=Subject.PROFESSIONAL,
    basis=BASIS,
    confidence="U",
    evidence=("考察或调研报告", "单位签署意见并盖章"),
    identified_by=("report_title",),
    dated_by="ended_on",
    everywhere=False,
)
class StudyTour:
    """一次业务考察或专题调研，并写出由单位签署意见的报告。"""

    tour: Tour = choice("类别", en="Kind")
    place: str = text("地点", en="Place", limit=100)
    started_on: date = day("开始日期", en="Start date")
    ended_on: date = day("结束日期", en="End date")
    days: Decimal = decimal("天数", en="Days", most=366, help="实际考察、调研的天数，半天写 0.5")
    report_title: str = text("报告题目", en="Report", limit=100)
    certified_hours: Decimal | None = decimal(
        "认定学时", en="Certified hours", most=500, required=False, help="本地有学时表的按天计，不用填"
    )

    @refuse(
        "结束日期：早于开始日期，请核对两个日期",
        at="ended_on",
        en="End date: before the start date; check the two dates",
    )
    def ended_before_it_started(self, law: Law) -> bool:
        return self.ended_on < self.started_on

    @refuse(
        "结束日期：考察、调研须在计入年度内结束，请核对日期或计入年度",
        at="ended_on",
        en="End date: the study tour has to end within the credit year; check the date or the year",
    )
    def ended_outside_credit_year(self, law: Law) -> bool:
        return self.ended_on.year != law.year

    @refuse(
        "天数：须大于 0，并且是整天或半天，例如 3 或 3.5，请重新填写",
        at="days",
        en="Days: whole or half days above 0 are needed, for example 3 or 3.5; enter them again",
    )
    def not_in_half_days(self, law: Law) -> bool:
        return self.days == 0 or self.days * 2 % 1 != 0

    @refuse(
        "天数：多于开始日期到结束日期的天数，请核对",
        at="days",
        en="Days: more than there are from the start date to the end date; check them",
    )
    def more_days_than_it_lasted(self, law: Law) -> bool:
        lasted = (self.ended_on - self.started_on).days + 1
        return 0 < lasted < self.days

    @refuse(
        "认定学时：本地没有学时表，须大于 0，请按单位签署的意见填写",
        at="certified_hours",
        en="Certified hours: there is no table of hours here; enter what the employer's signed opinion says, above 0",
    )
    def needs_certified_hours(self, law: Law) -> bool:
        return HOURS not in law and not self.certified_hours

    # 按实际时间计；没有学时表的，由签署意见的单位认定。
    def credit_hours(self, law: Law) -> Hours:
        if HOURS in law:
            return by_day(self.days, *law[HOURS].only)
        return certified(
            self.certified_hours or 0, by="签署意见的单位", basis=BASIS, since=None, confidence="U"
        )
