from hypothesis import given, strategies as st

from cetms_core.domain.identity import MobileNumber
from cetms_core.errors import InvalidValue

mainland = st.from_regex("1[3-9][0-9]{9}", fullmatch=True)


def outcome(text):
    try:
        return MobileNumber.parse(text)
    except InvalidValue as invalid:
        return invalid


@given(number=mainland, prefix=st.sampled_from(["", "+86", "0086", "+86 ", "0086-"]))
def test_every_mainland_number_is_stored_as_eleven_digits(number, prefix):
    assert number == MobileNumber.parse(f"{prefix}{number}").text


@given(number=mainland, gaps=st.lists(st.sampled_from(["", " ", "-"]), min_size=11, max_size=11))
def test_spaces_and_hyphens_mean_nothing(number, gaps):
    typed = "".join(gap + digit for gap, digit in zip(gaps, number, strict=True))

    assert MobileNumber(number) == MobileNumber.parse(typed)


@given(text=st.text() | st.text("+0123456789- ", max_size=18))
def test_any_text_is_a_number_or_a_worded_refusal(text):
    found = outcome(text)

    if isinstance(found, InvalidValue):
        assert "手机号码" in str(found)
    else:
        assert found == MobileNumber.parse(found.text)


@given(number=mainland)
def test_printing_shows_a_mask(number):
    value = MobileNumber.parse(number)

    assert f"{number[:3]}****{number[7:]}" == value.masked == str(value) == f"{value}"
    assert f"MobileNumber('{value.masked}')" == repr(value)


def test_the_mask_of_a_foreign_number_shows_its_country():
    assert "+852****4567" == MobileNumber.parse("+852 9123 4567").masked


def test_numbers_are_equal_when_their_texts_are():
    assert 1 == len({MobileNumber.parse("13800138000"), MobileNumber.parse("+86 138-0013-8000")})
