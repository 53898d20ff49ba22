import pytest
from hypothesis import given, strategies as st

from cetms_core.files.digest import is_digest


@given(st.binary(min_size=32, max_size=32))
def test_a_sha256_is_a_digest(sha256):
    assert is_digest(sha256.hex())


@pytest.mark.parametrize(
    "name",
    [
        "",
        "0" * 63,
        "0" * 65,
        "A" * 64,
        "g" * 64,
        "0" * 63 + "\n",
        "０" * 64,
        "../" + "0" * 61,
        7,
        None,
        b"0" * 64,
    ],
)
def test_nothing_else_may_touch_a_path(name):
    assert not is_digest(name)
