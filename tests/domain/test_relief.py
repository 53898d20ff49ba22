import pytest

from cetms_core import Hours, Relief


@pytest.mark.parametrize(
    ("exempt", "total", "required", "left"),
    [
        (True, None, 90, 0),
        (False, Hours(45), 90, 45),
        (False, Hours(45), 40, 40),
        (False, Hours("0.1"), 90, "0.1"),
    ],
)
def test_a_relief_leaves_what_it_says_and_never_asks_for_more(exempt, total, required, left):
    assert Relief("p", 2025, exempt, total, "产假", "id").of(Hours(required)) == Hours(left)


def test_the_reason_is_not_printed():
    assert "产假" not in repr(Relief("p", 2025, True, None, "产假", "id"))
