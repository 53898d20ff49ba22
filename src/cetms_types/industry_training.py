"""行业主管部门专业科目培训：列入年度计划并已备案的，按备案的学时计。"""

from datetime import date
from decimal import Decimal

from cetms_core import (
    Hours,
    Law,
    Subject,
    certified,
    day,
    decimal,
    education_type,
    flag,
    organisation,
    refuse,
    text,
)

BASIS = "河南省继续教育申报材料清单 十三"


@education_type(
    code="industry_training",
    label="行业主管部门专业科目培训",
    en="Professional-subject training by an industry authority",
    since=2012,
    subject=Subject.PROFESSIONAL,
    basis=BASIS,
    confidence="B",
    evidence=("培训通知", "参与培训证明"),
    identified_by=("plan_number", "class_name", "started_on"),
    dated_by="ended_on",
)
class IndustryTraining:
    """参加行业主管部门按备案计划举办的一期专业科目培训。"""

    authority: str = organisation("行业主管部门", en="Industry authority")
    in_filed_plan: bool = flag(
        "是否列入备案的年度计划", en="In the filed annual plan", help="年度计划须报人力资源社会保障部门备案"
    )
    plan_number: str = text("年度计划备案号", en="Filing number of the annual plan", limit=50)
    class_name: str = text("培训班名称", en="Class", limit=100)
    started_on: date = day("开始日期", en="Start date")
    ended_on: date = day("结束日期", en="End date")
    filed_hours: Decimal = decimal(
        "备案学时", en="Filed hours", most=500, help="以备案的年度计划所列学时为准"
    )

    # 项目须列入年度计划，并报人力资源社会保障部门备案。
    @refuse(
        "是否列入备案的年度计划：未列入的不按这一类型计，请核对培训通知或改选类型",
        at="in_filed_plan",
        en="In the filed annual plan: without it this type does not apply; check the notice or choose another type",
    )
    def not_in_filed_plan(self, law: Law) -> bool:
        return not self.in_filed_plan

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
        "备案学时：须大于 0，请按备案的年度计划填写",
        at="filed_hours",
        en="Filed hours: more than 0 are needed; enter what the filed plan says",
    )
    def filed_nothing(self, law: Law) -> bool:
        return self.filed_hours == 0

    # 按年度计划备案的学时计。
    def credit_hours(self, law: Law) -> Hours:
        by = f"{self.authority}（备案计划）"
        return certified(self.filed_hours, by=by, basis=BASIS, since=None, confidence="B")
