"""What is sealed opens by its key and at its place alone; no longer text comes to more than its column has room for."""

import pytest
from hypothesis import given, strategies as st

from cetms_core.stores.sql import ciphers
from cetms_core.stores.sql.ciphers import Spoilt, Suite, digest, length_of_sealed, open_sealed, seal

KEY, PLACE = bytes(range(32)), b"remark"
suites = pytest.mark.parametrize("suite", Suite)


@suites
@given(text=st.text(st.characters(exclude_categories=["Cs"])))
def test_what_was_sealed_opens(suite: Suite, text: str) -> None:
    sealed = seal(suite, KEY, text, PLACE)

    assert text == open_sealed(suite, KEY, sealed, PLACE)
    assert sealed.isascii()
    assert len(sealed) <= length_of_sealed(len(text))


@suites
def test_the_longest_text_fills_its_room(suite: Suite) -> None:
    assert len(seal(suite, KEY, "𠮷" * 100, PLACE)) == length_of_sealed(100)


@suites
def test_no_two_are_alike(suite: Suite) -> None:
    assert 100 == len({seal(suite, KEY, "同一段话", PLACE) for _ in range(100)})


@suites
def test_nothing_else_opens_it(suite: Suite) -> None:
    sealed = seal(suite, KEY, "备注", PLACE)
    other = "B" if sealed[-1] == "A" else "A"
    for key, text, place in (
        (bytes(32), sealed, PLACE),
        (KEY, sealed, b"reason"),
        (KEY, sealed[:20] + other + sealed[21:], PLACE),
        (KEY, sealed[:-4], PLACE),
        (KEY, "", PLACE),
        (KEY, "AAAA", PLACE),
        (KEY, "号码", PLACE),
    ):
        if (key, text) != (KEY, sealed) or place != PLACE:
            with pytest.raises(Spoilt):
                open_sealed(suite, key, text, place)


@suites
def test_a_digest_is_the_same_each_time_and_another_by_another_key(suite: Suite) -> None:
    assert digest(suite, KEY, b"text") == digest(suite, KEY, b"text")
    assert 3 == len(
        {digest(suite, KEY, b"text"), digest(suite, KEY, b"other"), digest(suite, bytes(32), b"text")}
    )


def test_the_national_digest_is_that_of_the_standard() -> None:
    """SM3 and SHA-256 are two things, and both come to 32 bytes."""
    one, other = (digest(suite, KEY, b"abc") for suite in Suite)

    assert one != other
    assert 32 == len(one) == len(other)


def test_without_the_package_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ciphers, "find_spec", lambda name: None)
    with pytest.raises(Exception, match=r"pip install 'cetms\[encryption\]'"):
        ciphers.demand_ciphers()
