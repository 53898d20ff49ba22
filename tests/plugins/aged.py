"""One type that grows older: its first form, its second, and a house that has the one, the other or neither installed.

The first asks for name and days, of 8 学时 each; the second for title and hours.
"""

from decimal import Decimal
from typing import Any

from attrs import evolve

from cetms_core import (
    Cetms,
    Hours,
    Jurisdiction,
    Law,
    Plugins,
    Subject,
    decimal,
    education_type,
    load_plugins,
    text,
    whole,
)
from tests.house import HENAN, House
from tests.plugins.making import plugin

FACTS = {
    "code": "lecture",
    "label": "院内讲座",
    "since": 2012,
    "subject": Subject.PUBLIC,
    "basis": "示范医院办法 第五条",
}


@education_type(**FACTS, identified_by=("name",))  # type: ignore[arg-type]
class InDays:
    """The first form."""

    name: str = text("讲座名称", limit=100)
    days: int = whole("天数", most=30)

    def credit_hours(self, law: Law) -> Hours:
        return Hours(8) * self.days


def days_are_hours(answers: dict[str, Any]) -> dict[str, Any]:
    """From the first form to the second."""
    return {"title": answers["name"], "hours": f"{(answers['days'] or 0) * 8}"}


@education_type(**FACTS, identified_by=("title",), schema_version=2, upcasters=(days_are_hours,))  # type: ignore[arg-type]
class InHours:
    """The second form."""

    title: str = text("讲座全称", limit=100)
    hours: Decimal = decimal("学时数", most=240)

    def credit_hours(self, law: Law) -> Hours:
        return Hours(self.hours)


def with_types(*types: type, pages: tuple[Jurisdiction, ...] = ()) -> Plugins:
    """Our own types, and these."""
    extra = plugin("lectures", cetms_education_types=lambda: [*types], cetms_jurisdictions=lambda: [*pages])
    return load_plugins(extra=[extra], strict=True)


def reinstalled(house: House, plugins: Plugins) -> House:
    """The same store, files, clock and postbox behind another set of plugins."""
    before = house.cetms
    cetms = Cetms(
        plugins,
        before.store,
        jurisdiction=HENAN,
        mailer=house.postbox,
        clock=house.clock,
        files=before.kept_files(),
    )
    return evolve(house, cetms=cetms)
