"""公需科目网络学习：当年的专题考试合格，学时以学习平台的记录为准；辖区有学时表的按表计。"""

from decimal import Decimal

from cetms_core import (
    Dated,
    Hours,
    Law,
    Subject,
    certified,
    decimal,
    education_type,
    flag,
    refuse,
    text,
    year,
)

# 豫人社〔2017〕121号 第四条：公需科目每年公布学习指南；在平台上学习的计入，据平顶山市的通知。
BASIS = "年度公需科目学习指南"

# 河南以平台的记录为准，未见统一的学时；按专题或课程定学时的，写在辖区页里。
HOURS = Dated(columns=("每个专题",), rows={}, basis=BASIS, confidence="U")


@education_type(
    code="public_subject_online",
    label="公需科目网络学习",
    en="Public-subject online course",
    since=2012,
    subject=Subject.PUBLIC,
    basis=BASIS,
    confidence="B",
    evidence=("学习平台的学习记录",),
    identified_by=("topic",),
)
class PublicSubjectOnline:
    """在学习平台上学完当年公需科目的一个专题，并且考试合格。"""

    platform: str = text("学习平台", en="Platform", limit=100)
    topic: str = text("年度专题", en="Topic of the year", limit=100, help="与学习指南所列的一致")
    topic_year: int = year("专题年度", en="Year of the topic")
    exam_passed: bool = flag("考试是否合格", en="Examination passed")
    recorded_hours: Decimal | None = decimal(
        "记录学时",
        en="Recorded hours",
        most=500,
        required=False,
        help="以学习平台的记录为准；本地有学时表的按表计，不用填",
    )

    # 专题按年度公布，当年的专题计入当年。
    @refuse(
        "专题年度：须与计入年度一致，请核对专题年度或计入年度",
        at="topic_year",
        en="Year of the topic: it has to be the credit year; check the two",
    )
    def topic_of_another_year(self, law: Law) -> bool:
        return self.topic_year != law.year

    @refuse(
        "考试是否合格：不合格的不计学时，请在考试合格后申报",
        at="exam_passed",
        en="Examination passed: without it no hours count; declare once you have passed",
    )
    def exam_not_passed(self, law: Law) -> bool:
        return not self.exam_passed

    @refuse(
        "记录学时：本地没有学时表，须大于 0，请按学习平台的记录填写",
        at="recorded_hours",
        en="Recorded hours: there is no table of hours here; enter what the platform recorded, above 0",
    )
    def needs_recorded_hours(self, law: Law) -> bool:
        return HOURS not in law and not self.recorded_hours

    # 辖区定有学时的按表计；其余按学习平台记录的学时计。
    def credit_hours(self, law: Law) -> Hours:
        if HOURS in law:
            return law[HOURS].only[0]
        return certified(self.recorded_hours or 0, by=self.platform, basis=BASIS, since=None, confidence="B")
