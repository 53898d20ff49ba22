"""A declaration before one rule, in circumstances that a test chooses."""

from datetime import date

from cetms_core.education_types import described
from cetms_core.intake import Circumstances, Earlier
from cetms_core.intake.case import Case
from cetms_core.intake.structure import structure
from cetms_core.jurisdictions import Window
from tests.education_types.telemedicine import ANSWERS, Telemedicine

TODAY, CLOSING = date(2025, 6, 8), date(2025, 12, 31)


def case(
    year: int = 2025,
    *,
    today: date = TODAY,
    window: Window | None = None,
    earlier: tuple[Earlier, ...] = (),
    declared: type = Telemedicine,
    answers: dict | None = None,
    here: bool = True,
) -> Case:
    """One declaration, right as it is unless told otherwise; its details are None if it can't be read."""
    type_ = described(declared)
    read = structure(type_).read(ANSWERS if answers is None else answers)
    details = None if isinstance(read, tuple) else read
    return Case(type_, year, details, Circumstances(today, window or Window(CLOSING), earlier), here)
