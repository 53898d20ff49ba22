"""README 上那一页照抄就能用。"""

import re
from datetime import date
from decimal import Decimal
from pathlib import Path
from types import ModuleType

from cetms_core import load_plugins

from cetms_medical_credits import MedicalProject
from cetms_medical_credits.rates import Level, Part

README = Path(__file__).resolve().parent.parent / "README.md"


def page() -> ModuleType:
    """门户自己的那个模块。"""
    (source,) = re.findall(r"```python\n(.*?)```", README.read_text(encoding="utf-8"), re.DOTALL)
    module = ModuleType("portal_page")
    exec(source, vars(module))
    return module


def test_the_page_of_a_portal_converts_credits_to_hours() -> None:
    plugins = load_plugins(extra=[page()], strict=True)
    attended = MedicalProject(
        project_name="急诊医学新进展（第一期）",
        level=Level.NATIONAL,
        part=Part.ATTENDEE,
        hours_attended=Decimal(7),
        ended_on=date(2025, 6, 8),
        certified_hours=None,
    )
    here, elsewhere = (plugins.jurisdictions.law(code, 2025) for code in ("449900", "440000"))

    assert attended.credit_hours(here) == Decimal("2.3")
    assert [attended.needs_certified_hours(law) for law in (here, elsewhere)] == [False, True]
    assert ("medical_paper" in here.offered, "medical_paper" in elsewhere.offered) == (True, False)


def test_it_is_found_once_it_is_installed() -> None:
    found = load_plugins(strict=True).catalog

    assert {"medical_project", "medical_paper"} <= {*found}
