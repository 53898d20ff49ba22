import copy
import pickle
from datetime import date

import pytest
from attrs import evolve
from attrs.exceptions import FrozenInstanceError
from hypothesis import given, strategies as st

from cetms_core.domain.identity import IdNumber, IdNumberKind, Sex
from cetms_core.domain.identity.gb_11643 import check_character
from cetms_core.domain.identity.id_number import BATCH
from cetms_core.errors import InvalidValue

SAMPLE = "11010519491231002X"
LEAP_DAY = "410105190402290017"
TODAY = date(2026, 1, 1)

ODD_REGIONS = """
410184 412723 413001 412801 411082 410127 410101 410120 441900 342401 362324 659023 441282 321119 320219
632824 632825 632826 612403 230119 622961 371300 440100 110110 710000
"""
"""Abolished, recoded, collective, or in no published list; all of them stand on real documents."""


def made_up(region, born, serial):
    body = f"{region}{born:%Y%m%d}{serial:03}"
    return body + check_character(body)


numbers = st.builds(
    made_up, st.integers(100000, 999999), st.dates(date(1800, 1, 1), TODAY), st.integers(0, 999)
)
hostile = st.one_of(
    st.text(),
    st.from_regex(r"[0-9]{15,19}X?", fullmatch=True),
    numbers.map(str.lower),
    numbers.map(" {} ".format),
    numbers.map("{}\n".format),
    numbers.map(lambda number: number[::-1]),
    st.none() | st.integers() | st.binary(),
)


def outcome(text):
    try:
        return IdNumber.parse(text, today=TODAY)
    except InvalidValue as invalid:
        return invalid.why, invalid.values, invalid.text


# ── what it reads ─────────────────────────────────────────────────────────────────────────────────────────


@given(number=numbers)
def test_every_number_with_a_birth_date_and_the_right_check_character_is_accepted(number):
    assert number == IdNumber.parse(number, today=TODAY).text


@given(region=st.integers(100000, 999999), born=st.dates(date(1800, 1, 1), TODAY), serial=st.integers(0, 999))
def test_the_number_says_birth_date_and_sex(region, born, serial):
    number = IdNumber.parse(made_up(region, born, serial), today=TODAY)

    assert born == number.birth_date
    assert (Sex.MALE if serial % 2 else Sex.FEMALE) is number.sex


@given(number=numbers, place=st.integers(0, 17), other=st.sampled_from("0123456789X"))
def test_no_single_mistyped_character_passes(number, place, other):
    mistyped = number[:place] + other + number[place + 1 :]

    assert (mistyped == number) is isinstance(outcome(mistyped), IdNumber)


@given(number=numbers, place=st.integers(0, 16))
def test_no_swap_of_neighbours_passes(number, place):
    swapped = number[:place] + number[place + 1] + number[place] + number[place + 2 :]

    assert (swapped == number) is isinstance(outcome(swapped), IdNumber)


# Serial 000 is given to nobody, so these are nobody's numbers.
@pytest.mark.parametrize("year", [1950, 1960, 1965, 1970, 1975, 1980, 1981, 1982, 1983, 1986, 1989, 2001])
@pytest.mark.parametrize("region", ODD_REGIONS.split())
def test_no_region_of_any_year_is_a_ground_to_refuse(region, year):
    number = made_up(region, date(year, 6, 8), 0)

    assert region == IdNumber.parse(number, today=TODAY).region_code


def test_nobody_is_born_after_today():
    number = made_up(410105, date(1909, 6, 8), 1)

    assert number == IdNumber.parse(number, today=date(1909, 6, 8)).text
    with pytest.raises(InvalidValue) as refused:
        IdNumber.parse(number, today=date(1909, 6, 7))
    assert "id_number.future" == refused.value.why


@pytest.mark.parametrize(
    ("text", "kind", "region"),
    [
        (LEAP_DAY, IdNumberKind.RESIDENT, "410105"),
        ("810000190501010014", IdNumberKind.RESIDENCE_PERMIT, "810000"),
        ("820000190501010024", IdNumberKind.RESIDENCE_PERMIT, "820000"),
        ("830000190501010034", IdNumberKind.RESIDENCE_PERMIT, "830000"),
        ("932010190501010040", IdNumberKind.PERMANENT_RESIDENT, "320000"),
    ],
)
def test_the_first_digits_tell_the_document(text, kind, region):
    number = IdNumber.parse(text)

    assert kind is number.kind
    assert region == number.region_code


# ── many at once ──────────────────────────────────────────────────────────────────────────────────────────


@given(texts=st.lists(numbers | hostile, max_size=20))
def test_many_are_what_they_are_one_by_one(texts):
    found = IdNumber.parse_many(texts, today=TODAY)

    assert [outcome(text) for text in texts] == [
        (each.why, each.values, each.text) if isinstance(each, InvalidValue) else each for each in found
    ]


def test_a_faulty_number_harms_none_of_its_batch_nor_another():
    texts = [SAMPLE, LEAP_DAY] * BATCH
    texts[BATCH + 1] = "4101"
    found = IdNumber.parse_many(iter(texts), today=TODAY)

    assert [BATCH + 1] == [place for place, each in enumerate(found) if isinstance(each, InvalidValue)]
    assert texts == [each.text for each in found]


def test_none_are_none():
    assert [] == IdNumber.parse_many([])


# ── old numbers ───────────────────────────────────────────────────────────────────────────────────────────


def test_fifteen_digits_gain_their_century_and_check_character():
    assert LEAP_DAY == IdNumber.from_fifteen("410105040229001").text


@pytest.mark.parametrize(("serial", "year"), [("995", 1901), ("996", 1801), ("997", 1801), ("999", 1801)])
def test_the_serials_of_centenarians_are_of_the_century_before(serial, year):
    assert year == IdNumber.from_fifteen(f"410105010101{serial}").birth_date.year


@pytest.mark.parametrize(
    "text", ["41010504022900", LEAP_DAY, "41010504022900X", "４10105040229001", "²" * 15, None]
)
def test_only_fifteen_digits_are_an_old_number(text):
    with pytest.raises(InvalidValue) as refused:
        IdNumber.from_fifteen(text)

    assert "id_number.not_fifteen" == refused.value.why


def test_an_old_number_has_a_birth_date_too():
    with pytest.raises(InvalidValue) as refused:
        IdNumber.from_fifteen("410105050229001")

    assert "id_number.date" == refused.value.why


# ── the value ─────────────────────────────────────────────────────────────────────────────────────────────


@given(number=numbers)
def test_printing_shows_six_characters_and_no_birth_date(number):
    value = IdNumber.parse(number, today=TODAY)
    shown = {str(value), f"{value}", value.masked}

    assert 1 == len(shown)
    assert f"IdNumber('{value.masked}')" == repr(value)
    assert f"{number[:4]}************{number[16:]}" == value.masked


def test_the_constructor_judges_as_well():
    assert IdNumber.parse(SAMPLE) == IdNumber(SAMPLE) == IdNumber(" 11010519491231002x")
    with pytest.raises(InvalidValue):
        IdNumber("410105190402290018")
    with pytest.raises(InvalidValue):
        evolve(IdNumber(SAMPLE), text="4101")


def test_numbers_are_equal_when_their_texts_are():
    plain: object = SAMPLE

    assert 1 == len({IdNumber.parse(SAMPLE), IdNumber.parse(SAMPLE.lower()), IdNumber(SAMPLE)})
    assert IdNumber(SAMPLE) != IdNumber(LEAP_DAY)
    assert IdNumber(SAMPLE) != plain


def test_a_number_never_changes():
    number = IdNumber.parse(SAMPLE)

    with pytest.raises(FrozenInstanceError):
        setattr(number, "text", LEAP_DAY)  # noqa: B010
    assert number == copy.deepcopy(number) == pickle.loads(pickle.dumps(number))


def test_a_text_of_another_class_becomes_a_plain_one():
    class Markup(str):
        __slots__ = ()

    assert str is type(IdNumber.parse(Markup(LEAP_DAY)).text)
    assert str is type(IdNumber.parse_many([Markup(LEAP_DAY)])[0].text)
