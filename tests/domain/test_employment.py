from datetime import date

import pytest

from cetms_core import Employment
from cetms_core.domain.employment import at_the_end_of

UNKNOWN = Employment("p", "A", "1", None, date(2023, 12, 31))
THEN = Employment("p", "B", "2", date(2023, 12, 31), date(2025, 1, 1))
NOW = Employment("p", "C", "3", date(2025, 1, 1))


@pytest.mark.parametrize(
    ("year", "held"), [(1999, UNKNOWN), (2022, UNKNOWN), (2023, THEN), (2024, THEN), (2025, NOW), (2031, NOW)]
)
def test_the_employer_of_a_year_is_that_of_its_last_day(year, held):
    assert at_the_end_of(year, [UNKNOWN, THEN, NOW]) == held


def test_before_everything_the_first_one_counts():
    assert at_the_end_of(2020, [THEN, NOW]) == THEN


def test_after_everything_the_last_one_held_counts():
    assert at_the_end_of(2030, [UNKNOWN, THEN]) == THEN


def test_where_nothing_is_written_down_there_is_none():
    assert at_the_end_of(2025, []) is None
