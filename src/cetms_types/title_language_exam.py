"""职称外语考试：每次合格按本地的学时表，没有学时表的按证明材料认定；只用于补报往年，辖区设立的才受理。"""

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
    refuse,
    text,
)


class Grade(StrEnum):
    """考试等级，A 级最高。"""

    A = "A 级"
    B = "B 级"
    C = "C 级"


# 一览表列有 A、B、C 三级，学时已看不清；辖区有规定的，写在辖区页里。
HOURS = Dated(
    columns=("每次合格",),
    rows={},
    basis="继续教育学时计算一览表（发文单位不详）",
    confidence="U",
)


# 全国的考试约在 2016 年停止，是常识，没有见到文件；河南没有文件写到它，辖区写明设立的才受理。
@education_type(
    code="title_language_exam",
    label="职称外语考试",
    en="Foreign-language examination for titles",
    since=2012,
    until=2016,
    subject=Subject.PROFESSIONAL,
    basis=HOURS.basis,
    confidence="U",
    evidence=("合格证书",),
    identified_by=("language", "grade", "passed_on"),
    dated_by="passed_on",
    everywhere=False,
)
class TitleLanguageExam:
    """通过一次职称外语考试；同一天、同一语种和等级的是同一次。"""

    language: str = text("语种", en="Language", limit=20)
    grade: Grade = choice("等级", en="Grade")
    passed_on: date = day("合格日期", en="Passed on", help="以合格证书所载日期为准")
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

    # 每次合格计学时；没有学时表的，由审核单位认定。
    def credit_hours(self, law: Law) -> Hours:
        if HOURS in law:
            return law[HOURS].only[0]
        return certified(
            self.certified_hours or 0, by="审核单位", basis=HOURS.basis, since=None, confidence="U"
        )
