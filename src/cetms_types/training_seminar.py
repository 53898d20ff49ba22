"""培训、研修活动：学时由有权单位认定，以结业证书所载为准；辖区按天计的，按天计。"""

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
from cetms_types.training_by_day import PER_DAY, Mode, by_day

BASIS = "折算参考标准 二"
SINCE = date(2012, 1, 1)


class OrganiserLevel(StrEnum):
    """举办级别，决定由谁认定学时。"""

    MINISTRY = "国家部委"
    OVERSEAS = "境外机构"
    PROVINCE = "省级"
    CITY = "市级"
    COUNTY = "县级"
    INDUSTRY_BODY = "行业组织"
    EMPLOYER = "本单位"


# 国家部委、境外举办的，由选派单位的上级主管部门或行业组织认定；省、市举办的，由举办单位认定。
# 其余级别依据未写，按举办单位的证书计，由审核人核对。
CERTIFIED_BY = {
    OrganiserLevel.MINISTRY: "选派单位的上级主管部门或行业组织",
    OrganiserLevel.OVERSEAS: "选派单位的上级主管部门或行业组织",
}


@education_type(
    code="training_seminar",
    label="培训、研修活动",
    en="Training or research seminar",
    since=2012,
    basis=BASIS,
    confidence="B",
    evidence=("培训通知", "结业证书", "单位证明"),
    identified_by=("activity_name", "started_on"),
    dated_by="ended_on",
)
class TrainingSeminar:
    """参加一次培训或研修；科目按内容确定，学时按证书认定，或者按本地的学时表按天计。"""

    activity_name: str = text("培训名称", en="Activity", limit=100)
    organiser: str = organisation("举办单位", en="Organiser")
    organiser_level: OrganiserLevel = choice("举办级别", en="Organiser's level")
    subject: Subject = choice("科目类别", en="Subject", help="按培训内容选择")
    place: str | None = text("地点", en="Place", limit=100, required=False)
    started_on: date = day("开始日期", en="Start date")
    ended_on: date = day("结束日期", en="End date")
    mode: Mode | None = choice("学习方式", en="Mode of study", required=False, help="本地按天计学时的必填")
    days: Decimal | None = decimal(
        "天数", en="Days", most=366, required=False, help="本地按天计学时的必填，半天写 0.5"
    )
    certified_hours: Decimal | None = decimal(
        "认定学时",
        en="Certified hours",
        most=500,
        required=False,
        help="以结业证书所载学时为准；按天计的不用填",
    )

    @refuse(
        "结束日期：早于开始日期，请核对两个日期",
        at="ended_on",
        en="End date: before the start date; check the two dates",
    )
    def ended_before_it_started(self, law: Law) -> bool:
        return self.ended_on < self.started_on

    @refuse(
        "结束日期：培训须在计入年度内结束，请核对日期或计入年度",
        at="ended_on",
        en="End date: the training has to end within the credit year; check the date or the year",
    )
    def ended_outside_credit_year(self, law: Law) -> bool:
        return self.ended_on.year != law.year

    # 河南的年度要求只分公需科目和专业科目。
    @refuse(
        "科目类别：本地的年度要求没有这一科目，请改选",
        at="subject",
        en="Subject: the yearly requirement here has no such subject; choose another one",
    )
    def subject_not_known_here(self, law: Law) -> bool:
        return not law.recognises(self.subject)

    @refuse(
        "学习方式：本地按天计学时，请选择",
        at="mode",
        en="Mode of study: hours are counted by the day here; choose one",
    )
    def needs_mode(self, law: Law) -> bool:
        return PER_DAY in law and self.mode is None

    @refuse(
        "天数：本地按天计学时，须大于 0，请填写",
        at="days",
        en="Days: hours are counted by the day here; enter a number above 0",
    )
    def needs_days(self, law: Law) -> bool:
        return self.is_by_day(law) and not self.days

    @refuse(
        "天数：须为整天或半天，例如 3 或 3.5，请重新填写",
        at="days",
        en="Days: whole or half days are needed, for example 3 or 3.5; enter them again",
    )
    def not_in_half_days(self, law: Law) -> bool:
        return self.days is not None and self.days * 2 % 1 != 0

    @refuse(
        "天数：多于开始日期到结束日期的天数，请核对",
        at="days",
        en="Days: more than there are from the start date to the end date; check them",
    )
    def more_days_than_it_lasted(self, law: Law) -> bool:
        return self.days is not None and self.days > (self.ended_on - self.started_on).days + 1

    @refuse(
        "认定学时：须大于 0，请按结业证书填写",
        at="certified_hours",
        en="Certified hours: more than 0 are needed; enter what the certificate says",
    )
    def certified_nothing(self, law: Law) -> bool:
        return not self.is_by_day(law) and not self.certified_hours

    # 本地的学时表列有这一学习方式的，按天计；其余经认定的学时，按证书计。
    def credit_hours(self, law: Law) -> Hours:
        if self.mode is not None and self.days is not None and self.is_by_day(law):
            return by_day(self.days, *law[PER_DAY][self.mode])
        certifier = CERTIFIED_BY.get(self.organiser_level, self.organiser)
        return certified(self.certified_hours or 0, by=certifier, basis=BASIS, since=SINCE, confidence="B")

    def is_by_day(self, law: Law) -> bool:
        """本地是否按天计；未选学习方式的，先作按天计的问天数。"""
        return PER_DAY in law and (self.mode is None or self.mode in law[PER_DAY])
