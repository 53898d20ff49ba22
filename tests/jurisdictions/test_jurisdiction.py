"""A page says what differs; a year closes on a day that there is in every year."""

from datetime import date

import pytest

from cetms_core import Closing, DefinitionError, Jurisdiction


def closing(month: int, day: int, years_after: int = 0) -> Closing:
    return Closing(month, day, basis="某条", confidence="B", years_after=years_after)


@pytest.mark.parametrize(
    ("closing", "year", "day"),
    [
        (closing(12, 31), 2025, date(2025, 12, 31)),
        (closing(12, 15), 2025, date(2025, 12, 15)),
        (closing(2, 28), 2024, date(2024, 2, 28)),
        (closing(4, 30, years_after=1), 2025, date(2026, 4, 30)),
        (closing(4, 30, years_after=1), 9999, date(9999, 4, 30)),
    ],
)
def test_a_year_closes_on_its_day_or_on_one_of_a_later_year(closing, year, day):
    assert day == closing.of(year)


@pytest.mark.parametrize(("month", "day"), [(2, 29), (2, 30), (4, 31), (13, 1), (0, 1), (12, 0)])
def test_a_day_that_not_every_year_has_closes_none(month, day):
    with pytest.raises(DefinitionError, match=f"no year closes on {month}-{day}"):
        closing(month, day)


def test_a_page_that_says_nothing_differs_in_nothing():
    page = Jurisdiction("410100", "郑州市", above="410000")

    assert ((), (), None, {}) == (page.requirements, page.chain, page.closing, page.tables)
