import re

import pytest
from hypothesis import given, strategies as st

from cetms_core.education_types.fields import LARGEST
from cetms_core.education_types.number_pattern import number_pattern

bounds = st.tuples(st.integers(0, 2000), st.integers(0, 2000)) | st.tuples(
    st.integers(0, LARGEST), st.integers(0, LARGEST)
)


@given(bounds=bounds, near=st.integers(-25, 25), far=st.integers(0, 10 * LARGEST))
def test_a_number_matches_if_and_only_if_it_lies_between(bounds, near, far):
    least, most = sorted(bounds)
    pattern = re.compile(number_pattern(least, most))
    for tenths in (least * 10 + near, most * 10 + near, far):
        if tenths >= 0:
            between = least * 10 <= tenths <= most * 10
            assert between == bool(pattern.search(f"{tenths // 10}.{tenths % 10}"))
            assert tenths % 10 or between == bool(pattern.search(f"{tenths // 10}"))


@pytest.mark.parametrize("text", ["", "00", "01", "1.", ".5", "1.05", "-1", "+1", " 1", "1e1", "１", "1_0"])
def test_nothing_else_matches(text):
    assert not re.search(number_pattern(0, 9999), text)


@pytest.mark.parametrize(
    ("least", "most", "pattern"),
    [
        (5, 5, r"^5(\.0)?$"),
        (0, 1, r"^((0)(\.[0-9])?|1(\.0)?)$"),
        (0, 500, r"^(([0-9]|[1-9][0-9]|[1-4][0-9][0-9])(\.[0-9])?|500(\.0)?)$"),
    ],
)
def test_the_pattern_is_short(least, most, pattern):
    assert pattern == number_pattern(least, most).replace("[0-0]", "0")
