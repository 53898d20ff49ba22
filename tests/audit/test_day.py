"""A day is over at midnight in Beijing, and stays as it was."""

from datetime import date

import pytest
from hypothesis import given, strategies as st

from cetms_core.audit import Head, end_of, head_before
from tests.audit.chains import days

DAY = date(2025, 6, 1)
END = end_of(DAY)


def test_a_day_ends_at_midnight_in_beijing():
    assert "2025-06-01T16:00:00.000000Z" == END


@pytest.mark.parametrize(
    ("hours", "length"),
    [([0, 1, 2], 3), ([0, 14.999, 15], 2), ([15], 0), ([0, 1, 40, 41], 2), ([0, 20, 1, 2], 1), ([], 0)],
)
def test_a_chain_had_come_to_its_last_line_before_the_first_of_a_later_day(hours, length):
    links = days(*hours)[0] if hours else []

    assert (Head("p1", length, links[length - 1].hash) if length else None) == head_before("p1", links, END)


@given(st.lists(st.floats(0, 14.9), min_size=1, max_size=5), st.lists(st.floats(0, 99), max_size=5))
def test_what_is_added_once_a_later_day_has_begun_changes_no_earlier_one(before, later):
    whole, _ = days(*before, 24, *later)

    assert head_before("p1", days(*before)[0], END) == head_before("p1", whole, END)
