"""专题调研报告获领导批示：按本地启用的学时表，没有学时表的按证明材料认定。"""

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
    whole,
)

BASIS = "河南省继续教育申报材料清单 十"


class EndorserLevel(StrEnum):
    """批示级别。"""

    PROVINCIAL = "省级领导"
    LOCAL = "地方党委、政府主要领导或分管领导"


# 参考值，默认不启用；不分级别和排名。
SHEET = Dated(
    columns=("每篇获批示的报告",),
    rows={None: 20},
    basis="继续教育学时计算一览表（发文单位不详）",
    confidence="C",
)


@education_type(
    code="endorsed_report",
    label="专题调研报告获领导批示",
    en="Survey report endorsed by a leader",
    since=2012,
    subject=Subject.PROFESSIONAL,
    basis=BASIS,
    confidence="U",
    evidence=("领导批示件",),
    identified_by=("title",),
    dated_by="endorsed_on",
)
class EndorsedReport:
    """一篇专题调研报告获领导批示；同一报告一年只计一次。"""

    title: str = text("报告题目", en="Report", limit=100)
    endorser_level: EndorserLevel = choice("批示级别", en="Level of the endorser")
    endorser: str = text("批示领导", en="Endorsed by", limit=50, help="姓名和职务")
    endorsed_on: date = day("批示日期", en="Endorsed on")
    rank: int | None = whole("本人排名", en="Rank", least=1, most=99, required=False, help="独立完成的不填")
    certified_hours: Decimal | None = decimal(
        "认定学时", en="Certified hours", most=500, required=False, help="本地有学时表的按表计，不用填"
    )

    # 依据未写哪个日期决定年度，以批示件所载日期为准。
    @refuse(
        "批示日期：须在计入年度内，请核对日期或计入年度",
        at="endorsed_on",
        en="Endorsed on: it has to be within the credit year; check the date or the year",
    )
    def endorsed_outside_credit_year(self, law: Law) -> bool:
        return self.endorsed_on.year != law.year

    @refuse(
        "认定学时：本地没有学时表，须大于 0，请按证明材料填写",
        at="certified_hours",
        en="Certified hours: there is no table of hours here; enter what the evidence says, above 0",
    )
    def needs_certified_hours(self, law: Law) -> bool:
        return SHEET not in law and not self.certified_hours

    # 每篇计学时；没有学时表的，依据未写学时，由审核单位认定。
    def credit_hours(self, law: Law) -> Hours:
        if SHEET in law:
            return law[SHEET].only[0]
        return certified(self.certified_hours or 0, by="审核单位", basis=BASIS, since=None, confidence="U")
