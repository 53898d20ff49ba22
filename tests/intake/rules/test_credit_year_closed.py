from datetime import date

import pytest

from cetms_core.intake.rules.credit_year_closed import credit_year_closed
from tests.intake.rules.surroundings import CLOSING, case


@pytest.mark.parametrize("today", [date(2025, 1, 1), date(2025, 12, 30), CLOSING])
def test_the_closing_day_itself_is_in_time(today):
    assert credit_year_closed(case(today=today)) is None


@pytest.mark.parametrize("today", [date(2026, 1, 1), date(2030, 6, 8)])
def test_after_the_closing_day_the_year_takes_no_more(today):
    finding = credit_year_closed(case(today=today))

    assert finding is not None
    assert ("year.closed", "year", True) == (finding.rule, finding.field, finding.is_error)
    assert "计入年度：2025 年度已于 2025-12-31 截止，不能再申报，请核对年度" == finding.sentence
