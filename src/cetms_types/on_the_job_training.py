"""岗位培训：科目由内容决定，学时由所属单位认定。"""

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
    flag,
    organisation,
    refuse,
    text,
)

BASIS = "平顶山市专业技术人员继续教育学习管理通知"

# 通知未注日期，取其所依据文件的成文日；按年度首日有效的规定，从 2018 年度起。
SINCE = date(2017, 8, 17)


@education_type(
    code="on_the_job_training",
    label="岗位培训",
    en="On-the-job training",
    since=2018,
    basis=BASIS,
    confidence="B",
    evidence=("培训证明材料",),
    identified_by=("topic", "started_on"),
    dated_by="ended_on",
)
class OnTheJobTraining:
    """参加一次岗位培训；法律、政策、职业道德等内容是公需科目，本专业的内容是专业科目。"""

    topic: str = text("培训内容", en="Content", limit=200)
    subject: Subject = choice(
        "科目类别", en="Subject", help="法律、政策、职业道德等内容选公需科目，本专业的内容选专业科目"
    )
    matches_speciality: bool = flag("是否与本人专业相符", en="Matches own speciality", help="公需科目可填否")
    organiser: str = organisation("组织单位", en="Organiser")
    started_on: date = day("开始日期", en="Start date")
    ended_on: date = day("结束日期", en="End date")
    certified_hours: Decimal = decimal(
        "认定学时", en="Certified hours", most=500, help="以培训证明材料所载学时为准"
    )

    @refuse(
        "科目类别：本地的年度要求没有这一科目，请改选",
        at="subject",
        en="Subject: the yearly requirement here has no such subject; choose another one",
    )
    def subject_not_known_here(self, law: Law) -> bool:
        return not law.recognises(self.subject)

    # 与本人专业相符的，才能作为专业科目。
    @refuse(
        "是否与本人专业相符：专业科目的内容须与本人专业相符，请核对内容或科目类别",
        at="matches_speciality",
        en="Matches own speciality: a professional subject has to; check the content or the subject",
    )
    def off_speciality(self, law: Law) -> bool:
        return self.subject is Subject.PROFESSIONAL and not self.matches_speciality

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

    @refuse(
        "认定学时：须大于 0，请按培训证明材料填写",
        at="certified_hours",
        en="Certified hours: more than 0 are needed; enter what the evidence of the training says",
    )
    def certified_nothing(self, law: Law) -> bool:
        return self.certified_hours == 0

    # 由所属单位认定；上级怎样复核，通知未写。
    def credit_hours(self, law: Law) -> Hours:
        return certified(self.certified_hours, by="所属单位", basis=BASIS, since=SINCE, confidence="B")
