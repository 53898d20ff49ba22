"""服务基层活动：学时不详，按证明材料认定。"""

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
    organisation,
    refuse,
    text,
)

BASIS = "河南省继续教育申报材料清单 十二"


class OrganiserKind(StrEnum):
    """由谁组织，参与证明就由谁出具。"""

    HR_DEPARTMENT = "人力资源社会保障部门"
    OWN_UNIT = "本单位"
    INDUSTRY_BODY = "行业组织"


@education_type(
    code="grassroots_service",
    label="服务基层活动",
    en="Grass-roots service activity",
    since=2012,
    subject=Subject.PROFESSIONAL,
    basis=BASIS,
    confidence="U",
    evidence=("服务活动通知", "组织方参与证明", "单位证明"),
    identified_by=("activity_name", "started_on"),
    dated_by="ended_on",
)
class GrassrootsService:
    """参加一次有组织的服务基层活动；学时以证明材料为准。"""

    activity_name: str = text("活动名称", en="Activity", limit=100)
    organiser_kind: OrganiserKind = choice("组织方", en="Kind of organiser", help="参与证明由组织方出具")
    organiser: str = organisation("组织单位", en="Organiser")
    started_on: date = day("开始日期", en="Start date")
    ended_on: date = day("结束日期", en="End date")
    days: Decimal = decimal("服务天数", en="Days of service", most=366, help="实际服务的天数，半天写 0.5")
    certified_hours: Decimal = decimal(
        "认定学时", en="Certified hours", most=500, help="以证明材料所载学时为准"
    )

    @refuse(
        "结束日期：早于开始日期，请核对两个日期",
        at="ended_on",
        en="End date: before the start date; check the two dates",
    )
    def ended_before_it_started(self, law: Law) -> bool:
        return self.ended_on < self.started_on

    @refuse(
        "结束日期：活动须在计入年度内结束，请核对日期或计入年度",
        at="ended_on",
        en="End date: the service has to end within the credit year; check the date or the year",
    )
    def ended_outside_credit_year(self, law: Law) -> bool:
        return self.ended_on.year != law.year

    @refuse(
        "服务天数：须大于 0，请按参与证明填写",
        at="days",
        en="Days of service: more than 0 are needed; enter what the confirmation says",
    )
    def served_no_day(self, law: Law) -> bool:
        return self.days == 0

    @refuse(
        "服务天数：多于开始日期到结束日期的天数，请核对",
        at="days",
        en="Days of service: more than there are from the start date to the end date; check them",
    )
    def more_days_than_it_lasted(self, law: Law) -> bool:
        lasted = (self.ended_on - self.started_on).days + 1
        return 0 < lasted < self.days

    @refuse(
        "认定学时：须大于 0，请按证明材料填写",
        at="certified_hours",
        en="Certified hours: more than 0 are needed; enter what the evidence says",
    )
    def certified_nothing(self, law: Law) -> bool:
        return self.certified_hours == 0

    # 清单只写了要什么材料，未写学时，也未写按天还是按次，由审核单位认定。
    def credit_hours(self, law: Law) -> Hours:
        return certified(self.certified_hours, by="审核单位", basis=BASIS, since=None, confidence="U")
