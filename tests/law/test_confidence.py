"""Four marks, from an official text that was seen to a figure that nobody knows."""

import pytest
from hypothesis import given, strategies as st

from cetms_core.law import is_known


@pytest.mark.parametrize("mark", "ABCU")
def test_there_are_four_marks(mark):
    assert is_known(mark)


@given(text=st.text().filter(lambda text: text not in {"A", "B", "C", "U"}))
def test_nothing_else_is_a_mark(text):
    assert not is_known(text)
