import pytest

from cetms_core.domain.identity.slips import slip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("4101", None),
        ("41O1", None),
        ("４101", "full_width"),
        ("～", "full_width"),
        ("41\n01", "line_break"),
        ("41\u008501", "line_break"),
        ("41 01", "space"),
        ("41\t01", "space"),
        ("41\u300001", "space"),
        ("41-01", "hyphen"),
        ("41\u221201", "hyphen"),
        ("41\ufeff01", "invisible"),
        ("41 0-1", "space"),
    ],
)
def test_the_first_slip_is_told(text, expected):
    assert expected == slip(text)
