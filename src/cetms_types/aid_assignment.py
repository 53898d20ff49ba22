"""援藏援疆援外、支教支农支医、扶贫、挂职锻炼：考核合格的，逐年计学时。"""

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
    organisation,
    refuse,
    text,
)

BASIS = "河南省继续教育申报材料清单 十一"


class Assignment(StrEnum):
    """选派类别。"""

    TIBET = "援藏"
    XINJIANG = "援疆"
    OVERSEAS = "援外"
    TEACHING = "支教"
    AGRICULTURE = "支农"
    MEDICAL = "支医"
    POVERTY_RELIEF = "扶贫"
    SECONDMENT = "挂职锻炼"


class Assessment(StrEnum):
    """年度考核结果。"""

    EXCELLENT = "优秀"
    COMPETENT = "合格"
    BASIC = "基本合格"
    INCOMPETENT = "不合格"


# 河南的学时不详；辖区有规定的，写在辖区页里。
HOURS = Dated(columns=("每年度",), rows={}, basis=BASIS, confidence="U")


@education_type(
    code="aid_assignment",
    label="援藏援疆援外、支教支农支医、扶贫、挂职锻炼",
    en="Aid posting, rural support or secondment",
    since=2012,
    subject=Subject.PROFESSIONAL,
    basis=BASIS,
    confidence="U",
    evidence=("用人单位或主管部门文件", "年度考核证明"),
    identified_by=("assignment", "place"),
    dated_by="started_on",
)
class AidAssignment:
    """受派服务的一年；同一次选派的两个年度是两项申报。"""

    assignment: Assignment = choice("选派类别", en="Kind of assignment")
    dispatching_body: str = organisation("派出单位", en="Dispatching body")
    place: str = text("服务地", en="Place", limit=100)
    started_on: date = day("开始日期", en="Start date")
    ended_on: date | None = day("结束日期", en="End date", required=False, help="尚未结束的不填")
    assessment: Assessment = choice("年度考核结果", en="Yearly assessment", help="计入年度的考核结果")
    certified_hours: Decimal | None = decimal(
        "认定学时", en="Certified hours", most=500, required=False, help="本地有学时表的按表计，不用填"
    )

    @refuse(
        "结束日期：早于开始日期，请核对两个日期",
        at="ended_on",
        en="End date: before the start date; check the two dates",
    )
    def ended_before_it_started(self, law: Law) -> bool:
        return self.ended_on is not None and self.ended_on < self.started_on

    # 材料须有年度考核证明，所以逐年计：计入年度须在起止年度之内。
    @refuse(
        "开始日期：计入年度内尚未派出，请核对日期或计入年度",
        at="started_on",
        en="Start date: the assignment had not begun in the credit year; check the date or the year",
    )
    def not_begun_in_credit_year(self, law: Law) -> bool:
        return self.started_on.year > law.year

    @refuse(
        "结束日期：计入年度之前已经结束，请核对日期或计入年度",
        at="ended_on",
        en="End date: it was over before the credit year; check the date or the year",
    )
    def over_before_credit_year(self, law: Law) -> bool:
        return self.ended_on is not None and self.ended_on.year < law.year

    # 依据未写考核不合格的怎样计；年度考核是计学时的证明，不合格的不足为证，故不受理。
    @refuse(
        "年度考核结果：不合格的不计学时，请核对考核证明",
        at="assessment",
        en="Yearly assessment: who did not pass it is given no hours; check the assessment",
    )
    def assessed_incompetent(self, law: Law) -> bool:
        return self.assessment is Assessment.INCOMPETENT

    @refuse(
        "认定学时：本地没有学时表，须大于 0，请按证明材料填写",
        at="certified_hours",
        en="Certified hours: there is no table of hours here; enter what the evidence says, above 0",
    )
    def needs_certified_hours(self, law: Law) -> bool:
        return HOURS not in law and not self.certified_hours

    # 每年度计学时；没有学时表的，依据未写学时，由审核单位认定。
    def credit_hours(self, law: Law) -> Hours:
        if HOURS in law:
            return law[HOURS].only[0]
        return certified(self.certified_hours or 0, by="审核单位", basis=BASIS, since=None, confidence="U")
