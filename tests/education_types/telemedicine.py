"""A type that somebody else could bring: one question of each kind, asked always, at will, or when another answer demands it."""

from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any

from cetms_core import (
    Dated,
    Hours,
    Law,
    Subject,
    choice,
    day,
    decimal,
    education_type,
    flag,
    organisation,
    refuse,
    text,
    whole,
    year,
)
from cetms_core.education_types import longtext


class Line(Enum):
    """How the hospitals are joined; a plain enum, whose members are no texts."""

    VIDEO = "视频"
    SATELLITE = "卫星"


HOURS = Dated(
    columns=("参加会诊", "主讲另加"),
    rows={date(2015, 1, 1): {Line.VIDEO: (2, 1), Line.SATELLITE: ("2.5", "1.5")}},
    basis="远程会诊试行办法 第三条",
    confidence="B",
)


def slides_were_not_asked(answers: dict[str, object]) -> dict[str, object]:
    """From version 1 to 2."""
    return answers | {"slides": None}


@education_type(
    code="telemedicine",
    label="远程会诊",
    en="Telemedicine",
    since=2015,
    until=2030,
    basis=HOURS.basis,
    evidence=("会诊记录",),
    identified_by=("title", "held_on"),
    schema_version=2,
    upcasters=(slides_were_not_asked,),
)
class Telemedicine:
    """参加一次远程会诊。"""

    title: str = text("会诊题目", en="Title", limit=20, help="与会诊记录一致")
    notes: str | None = longtext("病例摘要", limit=50, required=False)
    hospital: str = organisation("医院", limit=30)
    patients: int = whole("会诊人次", least=1, most=99)
    fee: Decimal = decimal("会诊费", most=20_000)
    held_on: date = day("会诊日期")
    founded: int | None = year("建院年份", required=False)
    subject: Subject = choice("科目类别")
    line: Line = choice("线路")
    dish: str | None = text("卫星站", limit=20, required_when={"line": Line.SATELLITE})
    lectured: bool = flag("是否主讲")
    topic: str | None = text("主讲题目", limit=20, required_when={"lectured": True})
    slides: int | None = whole("讲义页数", most=0, required=False)

    @refuse("会诊日期：须在计入年度内，请核对日期或计入年度", at="held_on")
    def held_outside_credit_year(self, law: Law) -> bool:
        return self.held_on.year != law.year

    @refuse("会诊人次：一次不超过 50，请分次填报", at="patients")
    def too_many_patients(self, law: Law) -> bool:
        return self.patients > 50

    def credit_hours(self, law: Law) -> Hours:
        attending, lecturing = law[HOURS][self.line]
        return attending + lecturing if self.lectured else attending


ANSWERS: dict[str, Any] = {
    "title": "疑难病例",
    "notes": "",
    "hospital": "省人民医院",
    "patients": 3,
    "fee": "1200.5",
    "held_on": "2025-06-08",
    "subject": "专业科目",
    "line": "视频",
    "lectured": False,
}
"""Without a fault in 2025: 2 hours."""
