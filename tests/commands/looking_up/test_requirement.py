"""The law of a year is that of the employer on its last day."""

from datetime import datetime

import pytest

from cetms_core.commands.looking_up.requirement import law_by_year
from tests.commands.asking import granted, transfer
from tests.house import ADMINISTRATOR, BEIJING, HENAN, LI, MINE, MINES_ADMINISTRATOR, PINGDINGSHAN


def jurisdictions(house, *years):
    """Whose law each year has."""
    with house.transaction(LI) as tx:
        law_of = law_by_year(tx._desk, tx.profile())
        return [law_of(year).jurisdiction for year in years]


@pytest.mark.parametrize(
    ("moved_at", "law_of_2025"),
    [
        (datetime(2025, 12, 31, 23, 59, tzinfo=BEIJING), PINGDINGSHAN),
        (datetime(2026, 1, 1, 0, 0, tzinfo=BEIJING), HENAN),
    ],
)
def test_whoever_moves_on_the_last_day_has_the_new_employers_law_and_a_minute_later_the_old_ones(
    house, moved_at, law_of_2025
):
    petition = transfer(house, employer=MINE)
    house.clock.now = moved_at
    granted(house, petition, ADMINISTRATOR, MINES_ADMINISTRATOR)

    assert [HENAN, law_of_2025, PINGDINGSHAN] == jurisdictions(house, 2024, 2025, 2026)


def test_where_no_employment_is_written_down_the_present_employer_counts(house):
    assert [HENAN, HENAN] == jurisdictions(house, 2000, 2030)
