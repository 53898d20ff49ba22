"""按天计学时：整天按天，余下的半天计半天。"""

from decimal import Decimal

import pytest
from hypothesis import given, strategies as st

from cetms_core import Hours
from cetms_types.training_by_day import PER_DAY, Mode, by_day


@pytest.mark.parametrize(
    ("days", "hours"),
    [("0.5", 3), ("1", 6), ("1.0", 6), ("1.5", 9), ("2", 12), ("365.5", 2193), ("0", 0)],
)
def test_whole_days_count_by_the_day_and_the_rest_by_half_a_day(days, hours):
    assert hours == by_day(Decimal(days), Hours(6), Hours(3))


@given(halves=st.integers(0, 732), each=st.integers(0, 240))
def test_where_half_a_day_is_half_a_days_hours_all_days_are_in_proportion(halves, each):
    each_half_day = Hours.of(each)

    assert each * halves == by_day(Decimal(halves) / 2, each_half_day * 2, each_half_day).tenths


def test_whole_days_are_explained_first():
    whole_days, half_a_day = by_day(Decimal("2.5"), Hours(8), Hours(4)).terms

    assert [(80, 2), (40, 1)] == [(each.tenths, each.times) for each in (whole_days, half_a_day)]


def test_only_what_was_counted_is_explained():
    (term,) = by_day(Decimal("2.0"), Hours(8), Hours(4)).terms

    assert (80, 2) == (term.tenths, term.times)


def test_henan_has_no_table_by_the_day():
    assert PER_DAY.is_unknown
    assert ("折算参考标准 二", ("每天", "每半天")) == (PER_DAY.basis, PER_DAY.columns)
    assert ["全脱产", "半脱产", "高研班", "远程"] == [*Mode]
