"""专利：授权当年计；学时按本地启用的学时表和发明人排名，没有学时表的按证明材料认定。"""

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
from cetms_types.check_digits import patent_digits

BASIS = "河南省继续教育申报材料清单 七"


class PatentKind(StrEnum):
    """专利类型。"""

    INVENTION = "发明"
    UTILITY_MODEL = "实用新型"
    DESIGN = "外观设计"


# 参考值，默认不启用。发明 48，实用新型、外观设计 36，每后一名少 6；表中未写下限，减到 0 为止。
SHEET = Dated(
    columns=("第 1 名", "第 2 名", "第 3 名", "第 4 名", "第 5 名", "第 6 名", "第 7 名", "第 8 名"),
    rows={
        None: {
            PatentKind.INVENTION: (48, 42, 36, 30, 24, 18, 12, 6),
            PatentKind.UTILITY_MODEL: (36, 30, 24, 18, 12, 6),
            PatentKind.DESIGN: (36, 30, 24, 18, 12, 6),
        }
    },
    basis="继续教育学时计算一览表（发文单位不详）",
    confidence="C",
)

# 申请号的种类号：8、9 是经国际申请进入中国的发明和实用新型。
KIND_IN_NUMBER = {
    "1": PatentKind.INVENTION,
    "2": PatentKind.UTILITY_MODEL,
    "3": PatentKind.DESIGN,
    "8": PatentKind.INVENTION,
    "9": PatentKind.UTILITY_MODEL,
}


@education_type(
    code="patent",
    label="专利",
    en="Patent",
    since=2012,
    subject=Subject.PROFESSIONAL,
    basis=BASIS,
    confidence="U",
    evidence=("专利证书",),
    identified_by=("patent_number",),
    counts_once_by=("patent_number",),
    dated_by="granted_on",
)
class Patent:
    """取得一项专利授权；同一专利只计一次。"""

    title: str = text("专利名称", en="Patent", limit=100)
    kind: PatentKind = choice("专利类型", en="Kind of patent")
    patent_number: str = text(
        "专利号", en="Patent number", limit=30, help="照专利证书填写，例如 ZL201410000001.6"
    )
    granted_on: date = day("授权日期", en="Granted on", help="专利证书所载的授权公告日")
    rank: int = whole("发明人排名", en="Rank among inventors", least=1, most=99, help="外观设计填设计人排名")
    certified_hours: Decimal | None = decimal(
        "认定学时", en="Certified hours", most=500, required=False, help="本地有学时表的按表计，不用填"
    )

    @refuse(
        "专利号：位数或末位不符，请照专利证书填写，连同 ZL 和末位",
        at="patent_number",
        en="Patent number: its length or last character does not fit; copy all of it from the certificate, ZL included",
    )
    def number_does_not_check(self, law: Law) -> bool:
        return not patent_digits(self.patent_number)

    @refuse(
        "专利类型：与专利号所示的类型不符，请核对专利类型和专利号",
        at="kind",
        en="Kind of patent: the patent number shows another kind; check both",
    )
    def number_of_another_kind(self, law: Law) -> bool:
        digits = patent_digits(self.patent_number)
        return digits != "" and kind_of(digits) is not self.kind

    # 依据未写哪个日期决定年度，以专利证书所载授权日期为准。
    @refuse(
        "授权日期：须在计入年度内，请核对日期或计入年度",
        at="granted_on",
        en="Granted on: it has to be within the credit year; check the date or the year",
    )
    def granted_outside_credit_year(self, law: Law) -> bool:
        return self.granted_on.year != law.year

    @refuse(
        "认定学时：本地没有学时表，须大于 0，请按证明材料填写",
        at="certified_hours",
        en="Certified hours: there is no table of hours here; enter what the evidence says, above 0",
    )
    def needs_certified_hours(self, law: Law) -> bool:
        return SHEET not in law and not self.certified_hours

    # 按专利类型和排名计；没有学时表的，依据未写学时，由审核单位认定。
    def credit_hours(self, law: Law) -> Hours:
        if SHEET in law:
            return law[SHEET][self.kind].at_rank(self.rank)
        return certified(self.certified_hours or 0, by="审核单位", basis=BASIS, since=None, confidence="U")


def kind_of(digits: str) -> PatentKind | None:
    """专利号中的种类号所示的类型；年份四位，旧号两位，随后一位就是。"""
    return KIND_IN_NUMBER.get(digits[4 if len(digits) == 13 else 2])
