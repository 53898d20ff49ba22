"""各级继续教育基地培训班：学时由与基地同级的主管部门批准。"""

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

BASIS = "折算参考标准 一"
SINCE = date(2012, 1, 1)


class BaseLevel(StrEnum):
    """基地级别，决定由谁批准学时。"""

    NATIONAL = "国家级"
    PROVINCIAL = "省级"
    CITY = "市级"
    COUNTY = "县级"
    INDUSTRY = "行业"


@education_type(
    code="base_training",
    label="各级继续教育基地培训班",
    en="Training class at an accredited base",
    since=2012,
    subject=Subject.PROFESSIONAL,
    basis=BASIS,
    confidence="B",
    evidence=("培训通知", "结业证书", "单位证明"),
    identified_by=("base", "class_name", "started_on"),
    dated_by="ended_on",
)
class BaseTraining:
    """参加继续教育基地举办的一期培训班；学时以批准的为准。"""

    base: str = organisation("基地名称", en="Base")
    base_level: BaseLevel = choice("基地级别", en="Level of the base")
    class_name: str = text("培训班名称", en="Class", limit=100)
    started_on: date = day("开始日期", en="Start date")
    ended_on: date = day("结束日期", en="End date")
    approved_hours: Decimal = decimal(
        "批准学时", en="Approved hours", most=500, help="以结业证书所载、主管部门批准的学时为准"
    )
    certificate_number: str | None = text("结业证书编号", en="Certificate number", limit=50, required=False)

    @refuse(
        "结束日期：早于开始日期，请核对两个日期",
        at="ended_on",
        en="End date: before the start date; check the two dates",
    )
    def ended_before_it_started(self, law: Law) -> bool:
        return self.ended_on < self.started_on

    @refuse(
        "结束日期：培训班须在计入年度内结束，请核对日期或计入年度",
        at="ended_on",
        en="End date: the class has to end within the credit year; check the date or the year",
    )
    def ended_outside_credit_year(self, law: Law) -> bool:
        return self.ended_on.year != law.year

    @refuse(
        "批准学时：须大于 0，请按结业证书填写",
        at="approved_hours",
        en="Approved hours: more than 0 are needed; enter what the certificate says",
    )
    def approved_nothing(self, law: Law) -> bool:
        return self.approved_hours == 0

    # 按与基地同级的主管部门批准的学时计。
    def credit_hours(self, law: Law) -> Hours:
        by = f"{self.base_level}主管部门"
        return certified(self.approved_hours, by=by, basis=BASIS, since=SINCE, confidence="B")
