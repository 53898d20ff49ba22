from datetime import date

import pytest
from hypothesis import given, strategies as st
from stdnum.cn import ric

from cetms_core.domain.identity.gb_11643 import check_character, fault, is_birth, is_sound

WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
LAST_DAY = "20260101"

bodies = st.from_regex(r"[0-9]{17}", fullmatch=True)


def is_in_the_calendar(year, month, day):
    try:
        return bool(date(year, month, day))
    except ValueError:
        return False


@given(body=bodies)
def test_the_check_character_is_that_of_the_weights_in_the_standard(body):
    total = sum(weight * int(digit) for weight, digit in zip(WEIGHTS, body, strict=True))

    assert "10X98765432"[total % 11] == check_character(body)


@given(body=bodies)
def test_the_check_character_is_that_of_another_library(body):
    assert ric.calc_check_digit(f"{body}0") == check_character(body)


@pytest.mark.parametrize("year", [1800, 1900, 1903, 1904, 2000])
def test_a_birth_date_is_a_day_of_the_calendar(year):
    days = [(month, day) for month in range(100) for day in range(100)]
    expected = [is_in_the_calendar(year, *day) for day in days]

    assert expected == [is_birth(f"{year}{month:02}{day:02}", LAST_DAY) for month, day in days]


@pytest.mark.parametrize(
    ("born", "expected"),
    [("17991231", False), ("18000101", True), (LAST_DAY, True), ("20260102", False), ("00000101", False)],
)
def test_a_birth_date_lies_between_the_first_holder_and_today(born, expected):
    assert expected is is_birth(born, LAST_DAY)


@pytest.mark.parametrize("region", ["410105190402290017", "41010519040229001", "4101051904022900177", ""])
def test_soundness_is_of_eighteen_characters(region):
    assert (len(region) == 18) is is_sound(region, LAST_DAY)


def test_a_strange_character_is_told_with_its_place():
    assert ("id_number.alphabet", {"place": 7}) == fault("410105O90402290017", LAST_DAY)


def test_a_wrong_length_is_told_with_the_length():
    assert ("id_number.length", {"count": 17}) == fault("41010519040229001", LAST_DAY)
