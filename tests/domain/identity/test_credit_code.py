import pytest
from hypothesis import given, strategies as st
from stdnum.cn import uscc

from cetms_core.domain.identity import CreditCode
from cetms_core.errors import InvalidValue

ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
ENTERPRISE = "91410100MA40000040"

bodies = st.text(ALPHABET, min_size=17, max_size=17)


def outcome(text):
    try:
        return CreditCode.parse(text)
    except InvalidValue as invalid:
        return invalid


def accepts(text):
    return isinstance(outcome(text), CreditCode)


@given(body=bodies)
def test_one_check_character_fits_and_it_is_that_of_another_library(body):
    fitting = [character for character in ALPHABET if accepts(body + character)]

    assert [uscc.calc_check_digit(body)] == fitting


@given(body=bodies, place=st.integers(0, 17), other=st.sampled_from(ALPHABET))
def test_no_single_mistyped_character_passes(body, place, other):
    code = body + uscc.calc_check_digit(body)
    mistyped = code[:place] + other + code[place + 1 :]

    assert (mistyped == code) is accepts(mistyped)


@given(text=st.text() | st.text("0123456789IOSVZ -ſıß", max_size=20))
def test_any_text_is_a_code_or_a_worded_refusal(text):
    found = outcome(text)

    assert (
        18 == len(found.text) if isinstance(found, CreditCode) else str(found).startswith("统一社会信用代码")
    )


def test_a_code_is_public():
    code = CreditCode.parse(ENTERPRISE)

    assert ENTERPRISE == str(code)
    assert f"CreditCode(text='{ENTERPRISE}')" == repr(code)
    assert "410100" == code.region_code


def test_codes_are_equal_when_their_texts_are():
    assert 1 == len({CreditCode.parse(ENTERPRISE), CreditCode(f" {ENTERPRISE.lower()} ")})


@pytest.mark.parametrize(("typed", "place", "letter"), [("9I", 2, "I"), ("o", 1, "O"), ("12345Z", 6, "Z")])
def test_a_letter_that_looks_like_a_digit_is_told_with_its_place(typed, place, letter):
    with pytest.raises(InvalidValue) as refused:
        CreditCode.parse(typed)

    assert {"place": place, "letter": letter} == refused.value.values
