"""培训、研修活动：学时由有权单位认定，以结业证书所载为准。"""

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

BASIS = "折算参考标准 二"


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
    evidence=("培训通知", "结业证书", "单位证明"),
    identified_by=("activity_name", "started_on"),
)
class TrainingSeminar:
    """参加一次培训或研修；科目按内容确定，学时按证书认定。"""

    activity_name: str = text("培训名称", en="Activity", limit=100)
    organiser: str = organisation("举办单位", en="Organiser")
    organiser_level: OrganiserLevel = choice("举办级别", en="Organiser's level")
    subject: Subject = choice("科目类别", en="Subject", help="按培训内容选择")
    place: str | None = text("地点", en="Place", limit=100, required=False)
    started_on: date = day("开始日期", en="Start date")
    ended_on: date = day("结束日期", en="End date")
    certified_hours: Decimal = decimal(
        "认定学时", en="Certified hours", most=500, help="以结业证书所载学时为准"
    )

    @refuse("结束日期：早于开始日期，请核对两个日期", at="ended_on")
    def ended_before_it_started(self, law: Law) -> bool:
        return self.ended_on < self.started_on

    @refuse("结束日期：培训须在计入年度内结束，请核对日期或计入年度", at="ended_on")
    def ended_outside_credit_year(self, law: Law) -> bool:
        return self.ended_on.year != law.year

    # 河南的年度要求只分公需科目和专业科目。
    @refuse("科目类别：本地的年度要求没有这一科目，请改选", at="subject")
    def subject_not_known_here(self, law: Law) -> bool:
        return not law.recognises(self.subject)

    @refuse("认定学时：须大于 0，请按结业证书填写", at="certified_hours")
    def certified_nothing(self, law: Law) -> bool:
        return self.certified_hours == 0

    # 经认定的学时，按证书计。
    def credit_hours(self, law: Law) -> Hours:
        certifier = CERTIFIED_BY.get(self.organiser_level, self.organiser)
        return certified(
            self.certified_hours, by=certifier, basis=BASIS, since=date(2012, 1, 1), confidence="B"
        )
