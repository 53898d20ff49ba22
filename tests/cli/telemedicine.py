"""A type with everything that a page can show, and a county that has its own mind about it."""

from datetime import date
from enum import StrEnum

from cetms_core import (
    Dated,
    Hours,
    Jurisdiction,
    Law,
    Subject,
    choice,
    education_type,
    flag,
    hookimpl,
    refuse,
    text,
    whole,
)
from cetms_core.law import Cap


class Part(StrEnum):
    """参加方式。"""

    LISTENER = "听讲"
    SPEAKER = "主讲"


HOURS = Dated(
    columns=("到会", "主讲另加"),
    rows={
        date(2024, 1, 1): {Part.LISTENER: 2, Part.SPEAKER: (2, 4)},
        date(2026, 1, 1): {Part.LISTENER: 2, Part.SPEAKER: (2, "6.5")},
    },
    basis="示范医院办法 第五条",
    confidence="A",
)
THE_SAME = HOURS
BONUS = Dated(columns=("每次",), rows={None: 1}, basis="示范医院办法 第六条", confidence="B")
SHEET = Dated(columns=("每次",), rows={date(2025, 1, 1): 3}, basis="问答一则", confidence="C")
UNKNOWN = Dated(columns=("每次",), rows={}, basis="示范医院办法 第七条", confidence="U")

OWN = Dated(columns=("每场",), rows={date(2025, 1, 1): 3}, basis="示范县通知 一", confidence="B")
COUNTY = Jurisdiction(
    code="410499",
    label="示范县",
    above="410000",
    tables={HOURS: OWN},
    presets=frozenset({SHEET}),
    offers=frozenset({"telemedicine"}),
    caps=(
        Cap(4, "示范县通知 二", "B", type="telemedicine", of_each_item=True),
        Cap("30.5", "示范县通知 三", "A", subject=Subject.PUBLIC, since=date(2025, 1, 1)),
        Cap(9, "示范县通知 四", "A", subject=Subject.PROFESSIONAL),
        Cap(9, "示范县通知 五", "A", type="lecture"),
    ),
)


@education_type(
    code="telemedicine",
    label="远程会诊讲座",
    since=2024,
    until=2030,
    subject=Subject.PUBLIC,
    basis=HOURS.basis,
    confidence=HOURS.confidence,
    identified_by=("title",),
    counts_once_by=("title", "topic"),
    everywhere=False,
)
class Telemedicine:
    """参加一次远程讲座。

    主讲的，另加学时。
    """

    title: str = text("名称", en="Title", limit=100)
    part: Part = choice("参加方式", en="Part", help="主讲须附课件")
    topic: str | None = text("题目", en="Topic", limit=50, required_when={"part": Part.SPEAKER})
    place: str | None = text("地点", required=False)
    times: int = whole("次数", least=1, most=9)
    is_paid: bool = flag("付费")
    fee: int | None = whole("金额", required_when={"is_paid": True})

    @refuse("题目：与名称相同，请改填主讲的题目", at="topic")
    def topic_is_the_title(self, law: Law) -> bool:
        return self.topic == self.title

    def credit_hours(self, law: Law) -> Hours:
        return Hours.total(law[HOURS][self.part])


@hookimpl
def cetms_education_types() -> list[type]:
    """The one type."""
    return [Telemedicine]


@hookimpl
def cetms_jurisdictions() -> list[Jurisdiction]:
    """The one county."""
    return [COUNTY]
