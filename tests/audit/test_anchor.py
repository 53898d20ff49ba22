from datetime import date

import pytest

from cetms_core import InvalidValue
from cetms_core.audit import Anchor, read_anchors

ROOT = "0f" * 32


def test_what_is_published_can_be_read_again_in_the_order_of_days():
    anchors = [Anchor(date(2025, 6, day), day, ROOT) for day in (2, 1)]
    text = f"# 河南\n\n{anchors[0]}\n{anchors[1]}\n"

    assert (anchors[1], anchors[0]) == read_anchors(text)
    assert f"2025-06-02 2 {ROOT}" == str(anchors[0])
    assert () == read_anchors("")


@pytest.mark.parametrize(
    "line",
    [
        "x",
        f"2025-06-31 1 {ROOT}",
        f"2025-06-01 one {ROOT}",
        "2025-06-01 1 0f",
        f"2025-06-01 1 {ROOT.upper()}",
        f"2025-06-01 1 {ROOT} more",
    ],
)
def test_a_line_that_is_none_is_named_by_its_number(line):
    with pytest.raises(InvalidValue, match="第 2 行"):
        read_anchors(f"2025-06-01 1 {ROOT}\n{line}")
