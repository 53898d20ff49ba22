"""专业技术资格、执业资格考试：每次合格按本地的学时表，没有学时表的按证明材料认定。"""

from datetime import date
from decimal import Decimal
from enum import StrEnum

from cetms_core import (
    Dated,
    Hours,
    Law,
    Subject,
    TitleLevel,
    certified,
    choice,
    day,
    decimal,
    education_type,
    refuse,
    text,
)

BASIS = "河南省继续教育申报材料清单 九"


class Exam(StrEnum):
    """考试类别。"""

    TITLE = "专业技术资格考试"
    LICENCE = "执业资格考试"
    VOCATIONAL_LEVEL = "职业水平考试"


# 河南的学时不详；辖区有规定的，写在辖区页里。
HOURS = Dated(columns=("每次合格",), rows={}, basis=BASIS, confidence="U")


@education_type(
    code="qualification_exam",
    label="专业技术资格、执业资格考试",
    en="Title or licence examination",
    since=2012,
    subject=Subject.PROFESSIONAL,
    basis=BASIS,
    confidence="U",
    evidence=("资格证书",),
    identified_by=("certificate_number",),
    dated_by="passed_on",
)
class QualificationExam:
    """通过一次国家专业技术资格、执业资格或职业水平考试。"""

    exam_name: str = text("考试名称", en="Examination", limit=100)
    exam: Exam = choice("考试类别", en="Kind of examination")
    exam_level: TitleLevel | None = choice(
        "级别", en="Level", required_when={"exam": Exam.TITLE}, help="专业技术资格考试必填"
    )
    passed_on: date = day("合格日期", en="Passed on")
    certificate_number: str = text("证书编号", en="Certificate number", limit=50)
    certified_hours: Decimal | None = decimal(
        "认定学时", en="Certified hours", most=500, required=False, help="本地有学时表的按表计，不用填"
    )

    # 依据未写哪个日期决定年度，以证书所载合格日期为准。
    @refuse(
        "合格日期：须在计入年度内，请核对日期或计入年度",
        at="passed_on",
        en="Passed on: it has to be within the credit year; check the date or the year",
    )
    def passed_outside_credit_year(self, law: Law) -> bool:
        return self.passed_on.year != law.year

    @refuse(
        "认定学时：本地没有学时表，须大于 0，请按证明材料填写",
        at="certified_hours",
        en="Certified hours: there is no table of hours here; enter what the evidence says, above 0",
    )
    def needs_certified_hours(self, law: Law) -> bool:
        return HOURS not in law and not self.certified_hours

    # 每次合格计学时；没有学时表的，依据未写学时，由审核单位认定。
    def credit_hours(self, law: Law) -> Hours:
        if HOURS in law:
            return law[HOURS].only[0]
        return certified(self.certified_hours or 0, by="审核单位", basis=BASIS, since=None, confidence="U")
