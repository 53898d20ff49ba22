"""校验位：每个号码恰有一个合适的末位；抄错一位、颠倒两位都认得出来。"""

import pytest
from hypothesis import given, strategies as st

from cetms_types.check_digits import is_isbn, is_issn, patent_digits

LAST = "0123456789X"


@pytest.mark.parametrize(
    "text",
    [
        "9787000000018", "978-7-00-000001-8", "ISBN 978-7-00-000001-8", "isbn9787000000018", "9797000000017",
        "7000000015", "7-00-000001-5", "043942089X", "0-439-42089-x",
    ],
)  # fmt: skip
def test_a_sound_isbn(text):
    assert is_isbn(text)


@pytest.mark.parametrize(
    "text",
    [
        "", "ISBN", "9787000000017", "9787000000081", "978700000001", "97870000000180", "9777000000019", "978700000000X",
        "7000000016", "X000000015", "700000015", "７000000015", "9787000000018.", "978700000001８",
    ],
)  # fmt: skip
def test_no_isbn(text):
    assert not is_isbn(text)


@pytest.mark.parametrize(
    "text", ["10000011", "1000-0011", "ISSN 1000-0011", "1000002X", "1000-002x", "12345679"]
)
def test_a_sound_issn(text):
    assert is_issn(text)


@pytest.mark.parametrize(
    "text", ["", "10000012", "0100-0011", "1000001", "100000110", "X0000011", "1000001１"]
)
def test_no_issn(text):
    assert not is_issn(text)


@pytest.mark.parametrize(
    ("text", "digits"),
    [
        ("ZL200310102344.5", "2003101023445"),  # the example of the standard itself
        ("ZL 2003 1 0102344.5", "2003101023445"),
        ("zl2003101023445", "2003101023445"),
        ("ZL201490000001.X", "201490000001X"),
        ("ZL201490000001.x", "201490000001X"),
        ("ZL03100001.0", "031000010"),
    ],
)
def test_a_sound_patent_number(text, digits):
    assert digits == patent_digits(text)


@pytest.mark.parametrize(
    "text",
    [
        "", "ZL", "ZL200310102344.6", "200310102344.5", "CN200310102344.5", "ZL20031010234.5", "ZL2003101023444.5",
        "ZL20031010234X.5", "ZL200310102344.５", "ZL031000010.0",
    ],
)  # fmt: skip
def test_no_patent_number(text):
    assert "" == patent_digits(text)


@pytest.mark.parametrize(("place", "weight"), [*enumerate((2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5))])
def test_each_digit_of_a_patent_number_has_its_weight(place, weight):
    digits = f"{10 ** (11 - place):012}"

    assert f"{digits}{weight}" == patent_digits(f"ZL{digits}{weight}")


@given(st.sampled_from(["ZL", "ISBN", "ISSN"]), st.integers(0, 10**12 - 1))
def test_each_number_has_exactly_one_last_character(kind, number):
    digits, sound = {
        "ZL": (f"{number:012}", patent_digits),
        "ISBN": (f"{number % 10**9:09}", is_isbn),
        "ISSN": (f"{number % 10**7:07}", is_issn),
    }[kind]

    assert 1 == sum(bool(sound(f"{kind}{digits}{last}")) for last in LAST)


@given(st.integers(0, 10**9 - 1), st.sampled_from(["978", "979"]))
def test_each_isbn_of_thirteen_has_exactly_one_last_digit(number, prefix):
    assert 1 == sum(is_isbn(f"{prefix}{number:09}{last}") for last in LAST)


@given(st.integers(0, 10**7 - 1), st.integers(0, 6), st.sampled_from("123456789"))
def test_one_digit_copied_wrongly_is_noticed(number, place, by):
    digits = f"{number:07}"
    (sound,) = [digits + last for last in LAST if is_issn(digits + last)]
    wrong = sound[:place] + str((int(sound[place]) + int(by)) % 10) + sound[place + 1 :]

    assert not is_issn(wrong)


@given(st.integers(0, 10**12 - 1), st.integers(0, 10))
def test_two_neighbours_that_change_places_are_noticed(number, place):
    digits = f"{number:012}"
    (sound,) = [digits + last for last in LAST if patent_digits(f"ZL{digits}{last}")]
    turned = sound[:place] + sound[place + 1] + sound[place] + sound[place + 2 :]

    # the weights 9 and 2 stand beside each other, and still differ
    assert turned == sound or not patent_digits(f"ZL{turned}")
