"""A sweep leaves out no combination of choices, no bound, no edge of the year, no year, no place and nobody."""

from decimal import Decimal
from itertools import pairwise, product

import pytest

from cetms_core import Kind, choice, day, decimal, text, whole
from cetms_core.domain.title import TitleLevel
from cetms_core.education_types import Field
from cetms_core.testing import accepted
from cetms_core.testing.sweep import COMBINATIONS, numbers, rising, sweep
from tests.education_types.declaring import declare
from tests.testing.lecture import LectureSuite, Part

EXAMINED = LectureSuite().examined
SWEPT = [*sweep(EXAMINED)]


def suite(**changes):
    return type("Suite", (LectureSuite,), changes)().examined


def answered(*names):
    return {tuple(form.answers.get(name) for name in names) for form in SWEPT}


def test_every_form_is_right_in_kind():
    assert [] == [form for form in SWEPT if EXAMINED.read(form) is None]


def test_every_combination_of_choices_is_there_and_with_every_small_number():
    assert {*product([*Part], [False, True], range(1, 11))} <= answered("part", "online", "times")


def test_what_a_choice_demands_is_answered():
    assert ("主讲", "甲") in answered("part", "topic")


def test_the_edges_of_the_year_are_there():
    assert {
        ("2024-12-31",), ("2025-01-01",), ("2025-01-02",), ("2025-12-30",), ("2025-12-31",), ("2026-01-01",),
    } <= answered("given_on")  # fmt: skip


def test_what_may_stay_empty_is_left_empty_and_is_filled():
    filled = suite(answers={**LectureSuite.answers, "ended_on": "2025-06-08"})

    assert {None, "2025-06-08", "2025-12-31"} <= {form.answers["ended_on"] for form in sweep(filled)}


def test_every_year_and_place_is_there_with_its_own_days():
    there = {(form.year, form.jurisdiction, str(form.answers["given_on"])[:4]) for form in SWEPT}

    assert {
        (year, place, f"{year}") for year, place in product(range(2012, 2043), ("100000", "410000"))
    } <= there


def test_everybody_is_there():
    assert {None, *TitleLevel} == {form.title for form in SWEPT}


def test_without_an_accepted_form_nothing_is_swept():
    assert [] == [*sweep(suite(cases=()))]


def test_a_form_that_is_said_to_be_accepted_and_can_not_be_read_is_no_model():
    assert [] == [*sweep(suite(cases=[accepted(2, given_on="2025-02-30")]))]


def test_models_lie_far_apart():
    cases = [accepted(2, title=f"第{number}讲") for number in range(30)]

    assert {"第0讲", "第10讲", "第20讲"} == {form.answers["title"] for form in sweep(suite(cases=cases))}


def test_combinations_are_bounded():
    many = {f"part_{number}": (Part, choice("方式")) for number in range(12)}
    examined = suite(education_type=declare(many), answers=dict.fromkeys(many, "听讲"), cases=[accepted(1)])

    assert COMBINATIONS < len([*sweep(examined)]) < COMBINATIONS + 100


def test_every_demand_is_met_with_the_simplest_answer():
    when = {"part": Part.SPEAKER}
    asked = {
        "part": (Part, choice("方式")),
        "other": (Part | None, choice("另一方式", required_when={"times": 3})),
        "held_on": (object, day("日期", required_when=when)),
        "times": (int | None, whole("次数", least=3, most=5, required_when=when)),
        "topic": (str | None, text("题目", required_when=when)),
    }
    examined = suite(education_type=declare(asked), answers={"part": "听讲"}, cases=[accepted(1)])

    assert {"part": "主讲", "other": "听讲", "held_on": "2025-06-01", "times": 3, "topic": "甲"} in [
        form.answers for form in sweep(examined)
    ]


def test_a_decimal_is_tried_in_tenths_too():
    examined = suite(
        education_type=declare({"fee": (Decimal, decimal("费用", most=2))}),
        answers={"fee": "1"},
        cases=[accepted(1)],
    )

    assert {0, 1, 2, Decimal("0.1"), Decimal("1.1")} <= {form.answers["fee"] for form in sweep(examined)}


def test_a_number_is_tried_up_to_its_most():
    examined = suite(
        education_type=declare({"length": (int, whole("字数", most=5_000))}),
        answers={"length": 1},
        cases=[accepted(1)],
    )

    assert {*numbers(examined.type.fields[0])} <= {form.answers["length"] for form in sweep(examined)}


@pytest.mark.parametrize(
    ("least", "most", "some"),
    [
        (0, 0, {0}),
        (1, 3, {1, 2, 3}),
        (0, 10**6, {1999, 2000, 2001, 999_999, 10**6}),
        (1949, 2999, {1949, 2024, 2999}),
    ],
)
def test_the_numbers_are_those_at_which_a_bound_may_lie(least, most, some):
    found = numbers(Field(Kind.WHOLE, "数", least=least, most=most))

    assert some <= {*found}
    assert sorted(found) == found
    assert least <= found[0] <= found[-1] <= most


@pytest.mark.parametrize(("name", "steps"), [("times", [*range(1, 11)]), ("online", [False, True])])
def test_of_two_forms_the_second_has_the_next_higher_answer(name, steps):
    (field,) = (field for field in EXAMINED.type.fields if field.name == name)
    pairs = [(one.answers[name], other.answers[name]) for one, other in rising(EXAMINED, field)]

    assert pairs == [*pairwise(steps)] * 3
