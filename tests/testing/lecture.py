"""A sound type of somebody else's, and its suite; the tests of the laws plant one fault in it at a time."""

from datetime import date
from enum import StrEnum
from typing import Any

import pytest

from cetms_core import Dated, Hours, Law, Subject, choice, day, education_type, flag, refuse, text, whole
from cetms_core.testing import EducationTypeSuite, accepted, refused


class Part(StrEnum):
    LISTENER = "听讲"
    SPEAKER = "主讲"


HOURS = Dated(
    columns=("每次",),
    rows={date(2012, 1, 1): {Part.LISTENER: 2, Part.SPEAKER: "4.5"}},
    basis="示范医院办法 第五条",
    confidence="B",
)

FACTS: dict[str, Any] = {
    "code": "lecture",
    "label": "院内讲座",
    "en": "Lecture",
    "since": 2012,
    "subject": Subject.PUBLIC,
    "basis": HOURS.basis,
    "evidence": ("签到表",),
}


class Lecture:
    """参加院内讲座。"""

    title: str = text("讲座名称", en="Title", limit=20)
    part: Part = choice("参加方式", en="Part")
    topic: str | None = text("主讲题目", en="Topic", limit=20, required_when={"part": Part.SPEAKER})
    given_on: date = day("日期", en="Date")
    ended_on: date | None = day("结束日期", en="End date", required=False)
    times: int = whole("次数", en="Times", least=1, most=10)
    online: bool = flag("是否线上", en="Online")

    @refuse("日期：讲座须在计入年度内举办，请核对日期或计入年度", at="given_on")
    def given_outside_credit_year(self, law: Law) -> bool:
        return self.given_on.year != law.year

    def credit_hours(self, law: Law) -> Hours:
        (each,) = law[HOURS][self.part]
        return each * self.times


def lecture(declared: type = Lecture, **facts: Any) -> type:
    """The type, as far as `declared` says nothing else; a subclass only for those who read it."""
    body = {**_body(Lecture), **_body(declared)}
    body["__annotations__"] = {**Lecture.__annotations__, **declared.__annotations__}
    return education_type(**FACTS | facts)(type(declared.__name__, (), body))


def _body(declared: type) -> dict[str, Any]:
    return {name: value for name, value in vars(declared).items() if name not in ("__dict__", "__weakref__")}


class LectureSuite(EducationTypeSuite):
    education_type = lecture()
    answers = {
        "title": "医学伦理", "part": "听讲", "given_on": "2025-03-08", "times": 1, "online": "否",
    }  # fmt: skip
    year = 2025
    cases = [
        accepted(2),
        accepted("4.5", part="主讲", topic="知情同意"),
        accepted(20, times=10),
        refused("given_outside_credit_year", year=2026),
    ]
    grows_with = ("times",)
    most = 45
    english_required = True


def caught(law: str, declared: type = Lecture, *, facts: dict[str, Any] | None = None, **suite: Any) -> str:
    """What the author of a faulty type reads when the law `law` is tried on it."""
    made = type("Suite", (LectureSuite,), {"education_type": lecture(declared, **facts or {}), **suite})
    with pytest.raises(AssertionError) as broken:
        getattr(made(), f"test_{law}")()
    return str(broken.value)
