"""按字数折算：按比例，计到 0.1 学时，余下的舍去。"""

from fractions import Fraction

import pytest
from hypothesis import given, strategies as st

from cetms_core import Dated, Hours, Law
from cetms_types.pro_rata import pro_rata

TABLE = Dated(columns=("每 1000 字",), rows={None: {"甲": 5, "乙": 3}}, basis="某办法", confidence="B")
LAW = Law(2025, "410000")
FIVE, THREE = LAW[TABLE]["甲"][0], LAW[TABLE]["乙"][0]


@pytest.mark.parametrize(
    ("rate", "length", "hours"),
    [
        (FIVE, 1000, "5"),
        (FIVE, 1500, "7.5"),
        (FIVE, 20, "0.1"),
        (FIVE, 19, "0"),
        (FIVE, 999, "4.9"),
        (THREE, 1000, "3"),
        (THREE, 34, "0.1"),
        (THREE, 33, "0"),
        (THREE, 2999, "8.9"),
    ],
)
def test_part_units_count_in_proportion(rate, length, hours):
    assert Hours(hours) == pro_rata(rate, length, 1000)


@given(st.integers(0, 10**6), st.sampled_from([1_000, 10_000]))
def test_never_more_than_the_proportion_and_less_than_a_tenth_short_of_it(length, unit):
    exact = Fraction(30 * length, unit)

    assert exact - 1 < pro_rata(THREE, length, unit).tenths <= exact


def test_it_says_how_long_the_work_is_and_at_which_rate():
    hours = pro_rata(FIVE, 1500, 1000)

    assert "7.5（1500 字，每 1000 字 5 学时，甲，某办法，起始日期不详）" == hours.explanation


def test_it_still_names_the_row_that_was_used():
    (used,), (row,) = pro_rata(FIVE, 1500, 1000).sources, FIVE.sources

    assert (row.key, row.basis, row.since, row.confidence, row.fingerprint) == (
        used.key, used.basis, used.since, used.confidence, used.fingerprint,
    )  # fmt: skip
