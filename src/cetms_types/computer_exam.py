"""计算机应用能力考试：启用一览表的按合格模块数，没有启用的按证明材料认定；只用于补报往年，辖区设立的才受理。"""

from datetime import date
from decimal import Decimal

from cetms_core import (
    Dated,
    Hours,
    Law,
    Subject,
    certified,
    day,
    decimal,
    education_type,
    refuse,
    text,
    whole,
)

# 参考值，默认不启用。
SHEET = Dated(
    columns=("每合格一个模块",),
    rows={None: 12},
    basis="继续教育学时计算一览表（发文单位不详）",
    confidence="C",
)


# 全国的考试约在 2016 年停止，是常识，没有见到文件；河南没有文件写到它，辖区写明设立的才受理。
@education_type(
    code="computer_exam",
    label="计算机应用能力考试",
    en="Computer-skills examination for titles",
    since=2012,
    until=2016,
    subject=Subject.PROFESSIONAL,
    basis=SHEET.basis,
    confidence=SHEET.confidence,
    evidence=("计算机应用能力考试合格证书",),
    identified_by=("passed_on",),
    dated_by="passed_on",
    everywhere=False,
)
class ComputerExam:
    """一天考试合格的各个模块；同一天的合在一项申报。"""

    modules: str = text("合格模块", en="Modules", help="写全当天合格的各个模块，与证书一致")
    modules_passed: int = whole("合格模块数", en="Modules passed", least=1, most=40)
    passed_on: date = day("合格日期", en="Passed on", help="以合格证书所载日期为准")
    certified_hours: Decimal | None = decimal(
        "认定学时", en="Certified hours", most=500, required=False, help="本地启用学时表的按表计，不用填"
    )

    # 依据未写哪个日期决定年度，以证书所载合格日期为准。
    @refuse(
        "合格日期：模块须在计入年度内合格，请核对日期或计入年度",
        at="passed_on",
        en="Passed on: the module has to be passed within the credit year; check the date or the year",
    )
    def passed_outside_credit_year(self, law: Law) -> bool:
        return self.passed_on.year != law.year

    @refuse(
        "认定学时：本地没有启用学时表，须大于 0，请按证明材料填写",
        at="certified_hours",
        en="Certified hours: no table of hours is in use here; enter what the evidence says, above 0",
    )
    def needs_certified_hours(self, law: Law) -> bool:
        return SHEET not in law and not self.certified_hours

    # 每合格一个模块计学时；没有启用学时表的，由审核单位认定。
    def credit_hours(self, law: Law) -> Hours:
        if SHEET in law:
            return law[SHEET].only[0] * self.modules_passed
        no_table = "本地没有启用学时表"
        return certified(self.certified_hours or 0, by="审核单位", basis=no_table, since=None, confidence="U")
