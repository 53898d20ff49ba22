"""The laws are tried on forms that reach the hours, not only on forms that are refused."""

from collections import Counter

import pytest
from hypothesis import given, strategies as st

from cetms_core import text, year
from cetms_core.testing.examination import Form
from cetms_core.testing.forms import forms, hostile_forms, nasty_forms, schema_forms, two_forms, with_another
from cetms_core.testing.said import HOURS, said_of
from cetms_core.testing.wrong_forms import NASTY
from tests.education_types.declaring import declare
from tests.testing.chance import drawn
from tests.testing.lecture import LectureSuite

EXAMINED = LectureSuite().examined
WITHOUT_CASES = type("Suite", (LectureSuite,), {"cases": ()})().examined


def suite(**changes):
    return type("Suite", (LectureSuite,), changes)().examined


@pytest.mark.parametrize("examined", [EXAMINED, WITHOUT_CASES])
@given(data=st.data())
def test_every_form_is_right_in_kind(examined, data):
    form = data.draw(forms(examined))

    assert examined.read(form) is not None
    assert form.year in examined.years
    assert form.jurisdiction in examined.places


@pytest.mark.parametrize("examined", [EXAMINED, WITHOUT_CASES])
def test_a_good_part_of_them_is_worth_hours(examined):
    reached: Counter[bool] = Counter()

    @given(form=forms(examined))
    def ask(form):
        reached[HOURS in said_of(examined, form)] += 1

    ask()
    assert reached[True] > reached.total() / 5


def test_some_are_like_an_accepted_form_but_for_little():
    model = EXAMINED.accepted[1].answers

    assert drawn(forms(EXAMINED), lambda form: 1 == sum(form.answers[name] != model[name] for name in model))


def test_a_year_of_the_form_lies_often_near_the_credit_year_and_within_its_bounds():
    founded = declare(
        {"founded": (int, year("年份", least=2020, most=2022)), "name": (str, text("名称"))}, since=2019
    )
    examined = suite(education_type=founded, cases=(), answers={})

    near = drawn(forms(examined), lambda form: form.year == 2021 and form.answers["founded"] == 2022)
    far = drawn(forms(examined), lambda form: form.year == 2040 and form.answers["founded"] == 2020)
    assert near
    assert far


@given(pair=two_forms(EXAMINED))
def test_two_forms_are_two(pair):
    assert all(EXAMINED.read(form) is not None for form in pair)


@given(data=st.data())
def test_another_answer_is_all_that_tells_the_two_apart(data):
    (field,) = (field for field in EXAMINED.type.fields if field.name == "times")
    one, other = data.draw(with_another(EXAMINED, field))

    assert one == Form(
        other.year, other.jurisdiction, {**other.answers, "times": one.answers["times"]}, other.title
    )


@given(form=schema_forms(EXAMINED))
def test_what_the_schema_accepts_is_a_form(form):
    assert EXAMINED.read(form) is not None


@given(form=hostile_forms(EXAMINED))
def test_what_is_hostile_may_be_anything_and_ends_nothing(form):
    assert EXAMINED.ask(form).findings is not None


def test_every_text_of_every_accepted_form_is_tried_with_every_nasty_one():
    forms_ = [*nasty_forms(EXAMINED)]

    assert len(forms_) == len(EXAMINED.accepted) * 2 * len(NASTY)
    assert {*NASTY} == {form.answers.get("topic") for form in forms_} - {None, "知情同意"}
