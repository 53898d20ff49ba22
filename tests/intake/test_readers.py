"""Nothing is coerced: what a field takes is read, and everything else is told by its rule."""

import json
from decimal import Decimal

import pytest
from hypothesis import given, strategies as st

from cetms_core.education_types import Field, Kind, described
from cetms_core.errors import InvalidValue
from cetms_core.intake import read_credit_year
from cetms_core.intake.canonical import written_answer
from cetms_core.intake.readers import reader
from cetms_core.testing import from_field, garbage
from cetms_core.wording import SENTENCES
from tests.education_types.telemedicine import Telemedicine
from tests.intake.bad_days import DAYS
from tests.intake.bad_numbers import CREDIT_YEARS, NUMBERS
from tests.intake.bad_words import CHOICE, WORDS

DAY = Field(Kind.DAY, "结束日期", name="ended_on")
FIELDS = described(Telemedicine).fields


def verdict(field: Field, given: object) -> object:
    """The stored form, in brackets, or the rule that the value breaks."""
    try:
        return [written_answer(reader(field)(given))]
    except InvalidValue as invalid:
        return invalid.why


def brief(value: object) -> str:
    """How a test is called; no megabyte of it, and nothing that a terminal can't show."""
    return ascii(getattr(value, "name", value))[:24]


def same(expected: object, found: object) -> bool:
    """Equal, and of one type: True is no 1."""
    return json.dumps(expected) == json.dumps(found)


@pytest.mark.parametrize(("given", "field", "expected"), NUMBERS, ids=brief)
def test_a_number_is_read_as_it_is_or_refused(given, field, expected):
    assert same(expected, verdict(field, given))


@pytest.mark.parametrize(("given", "expected"), DAYS, ids=brief)
def test_a_day_is_on_the_calendar_and_written_in_one_way(given, expected):
    assert expected == verdict(DAY, given) if "answer" in expected else [expected] == verdict(DAY, given)


@pytest.mark.parametrize(("given", "field", "expected"), WORDS, ids=brief)
def test_words_choices_and_flags_are_what_they_say(given, field, expected):
    assert same(expected, verdict(field, given))


@pytest.mark.parametrize(("given", "expected"), CREDIT_YEARS, ids=brief)
def test_a_credit_year_is_four_plain_digits(given, expected):
    try:
        year: object = read_credit_year(given)
    except InvalidValue as invalid:
        year = invalid.why

    assert same(expected, year)


def test_a_choice_that_is_refused_tells_what_is_offered():
    with pytest.raises(InvalidValue) as refused:
        reader(CHOICE)("三等")
    assert {"offered": ("一等", "二等")} == refused.value.values


def test_a_number_out_of_range_tells_the_range():
    with pytest.raises(InvalidValue) as refused:
        reader(Field(Kind.DECIMAL, "认定学时", least=1, most=500))("0.5")
    assert {"least": 1, "most": 500} == refused.value.values


def test_a_field_that_takes_nothing_but_0_takes_no_more():
    nought = Field(Kind.WHOLE, "页数", least=0, most=0)

    assert [0] == verdict(nought, 0)
    assert "answer.out_of_range" == verdict(nought, 1)


def test_a_field_without_limits_of_its_own_has_those_of_its_kind():
    assert "text.too_long" == verdict(Field(Kind.TEXT, "题目"), "字" * 201)
    assert ["字" * 200] == verdict(Field(Kind.TEXT, "题目"), "字" * 200)
    assert [999_999_999] == verdict(Field(Kind.WHOLE, "次数"), 999_999_999)


@pytest.mark.parametrize("field", FIELDS, ids=lambda field: field.name)
@given(data=st.data())
def test_what_is_stored_is_plain_json_and_is_read_as_the_same(field, data):
    raw = data.draw(from_field(field).filter(lambda given: given not in (None, "")))
    read = reader(field)(raw)
    stored = json.loads(json.dumps(written_answer(read)))

    assert read == reader(field)(stored)
    assert same(stored, written_answer(reader(field)(stored)))


@pytest.mark.parametrize("field", FIELDS, ids=lambda field: field.name)
@given(given=garbage)
def test_whatever_comes_is_read_or_refused(field, given):
    found = verdict(field, given)

    assert isinstance(found, list) or found in SENTENCES


@given(tenths=st.integers(0, 5000), digits=st.integers(1, 30))
def test_the_precision_that_a_host_has_set_changes_no_answer(tenths, digits):
    from decimal import localcontext

    field = Field(Kind.DECIMAL, "认定学时", least=0, most=500)
    number = Decimal(f"{tenths}E-1")
    expected = verdict(field, number)
    with localcontext(prec=digits):
        assert expected == verdict(field, number) == verdict(field, f"{number:f}")
