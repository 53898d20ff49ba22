"""学历、学位教育或课程进修：每合格一门课程计 15 学时；辖区另有办法的从其办法。"""

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
    whole,
)


class Study(StrEnum):
    """学习类别。"""

    DEGREE = "学历、学位教育"
    COURSE_STUDY = "课程进修"
    VISITING_STUDY = "访问进修"
    SELF_TAUGHT_EXAM = "自学考试"


class DegreeLevel(StrEnum):
    """学历、学位层次。"""

    COLLEGE = "专科"
    BACHELOR = "本科"
    MASTER = "硕士"
    DOCTOR = "博士"
    NONE = "无"


HOURS = Dated(
    columns=("每合格一门课程",),
    rows={
        date(2012, 1, 1): {
            Study.DEGREE: 15,
            Study.COURSE_STUDY: 15,
            Study.VISITING_STUDY: 15,
            Study.SELF_TAUGHT_EXAM: 15,
        }
    },
    basis="折算参考标准 三",
    confidence="B",
)


@education_type(
    code="degree_education",
    label="学历、学位教育或课程进修",
    en="Degree or course study",
    since=2012,
    subject=Subject.PROFESSIONAL,
    basis=HOURS.basis,
    confidence=HOURS.confidence,
    evidence=("当年度成绩单", "访问进修另附单位派出证明和进修单位考核证明"),
    identified_by=("institution", "major"),
    dated_by="started_on",
)
class DegreeEducation:
    """在校或进修一年；按当年合格的课程门数计学时。"""

    study: Study = choice("类别", en="Kind of study")
    institution: str = organisation("学校", en="Institution")
    major: str = text("专业", en="Major", limit=100)
    degree_level: DegreeLevel = choice("层次", en="Degree level")
    started_on: date = day("开始日期", en="Start date")
    ended_on: date | None = day("结束日期", en="End date", required=False, help="尚未结束的不填")
    courses_passed: int = whole("当年合格课程门数", en="Courses passed", least=1, most=40)
    certified_hours: Decimal | None = decimal(
        "认定学时", en="Certified hours", most=500, required=False, help="本地按门数计的，不用填"
    )

    @refuse(
        "结束日期：早于开始日期，请核对两个日期",
        at="ended_on",
        en="End date: before the start date; check the two dates",
    )
    def ended_before_it_started(self, law: Law) -> bool:
        return self.ended_on is not None and self.ended_on < self.started_on

    @refuse(
        "开始日期：计入年度内尚未入学，请核对日期或计入年度",
        at="started_on",
        en="Start date: the studies had not begun in the credit year; check the date or the year",
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

    @refuse(
        "认定学时：本地的学时表未列这一类别，须大于 0，请按证明材料填写",
        at="certified_hours",
        en="Certified hours: the table of hours here does not list this category; enter what the evidence says, above 0",
    )
    def needs_certified_hours(self, law: Law) -> bool:
        return HOURS in law and self.study not in law[HOURS] and not self.certified_hours

    # 当年每合格一门课程计 15 学时；辖区的学时表未列的类别，由审核单位认定。
    def credit_hours(self, law: Law) -> Hours:
        listed = law[HOURS]
        if self.study in listed:
            (each_course,) = listed[self.study]
            return each_course * self.courses_passed
        unlisted = "本地的学时表未列这一类别"
        return certified(self.certified_hours or 0, by="审核单位", basis=unlisted, since=None, confidence="U")
