from datetime import date

import pytest

from cetms_core.intake.rules.credit_year_not_begun import credit_year_not_begun
from tests.intake.rules.surroundings import case

LAST, FIRST = date(2025, 12, 31), date(2026, 1, 1)


@pytest.mark.parametrize(("year", "today"), [(2025, LAST), (2025, FIRST), (2026, FIRST), (1000, FIRST)])
def test_a_year_that_has_begun_is_accepted(year, today):
    assert credit_year_not_begun(case(year, today=today)) is None


@pytest.mark.parametrize(("year", "today"), [(2026, LAST), (2027, FIRST), (9999, FIRST)])
def test_a_year_to_come_is_refused(year, today):
    finding = credit_year_not_begun(case(year, today=today))

    assert finding is not None
    assert ("year.not_begun", "year", True) == (finding.rule, finding.field, finding.is_error)
    assert f"计入年度：{year} 年尚未开始，请待该年度开始后再申报" == finding.sentence
