"""A case says what must come of one form, and is called so that a terminal can show it."""

from datetime import date
from decimal import Decimal

import pytest

from cetms_core import Hours, InvalidValue
from cetms_core.education_types import described
from cetms_core.testing import accepted, refused
from cetms_core.testing.cases import id_of
from tests.testing.lecture import Part, lecture

LECTURE = described(lecture())


def test_an_accepted_case_keeps_its_hours_exactly():
    case = accepted("7.5", year=2014, times=3)

    assert (Hours("7.5"), (), 2014, {"times": 3}) == (case.hours, case.rules, case.year, case.changes)


@pytest.mark.parametrize("hours", [7.5, True, "7.55"])
def test_hours_that_are_not_exact_are_no_case(hours):
    with pytest.raises(InvalidValue):
        accepted(hours)


def test_a_refused_case_names_the_types_own_rules_briefly_and_the_houses_in_full():
    case = refused("too_often", "answer.missing", title="")

    assert (None, None) == (case.hours, case.year)
    assert ("lecture.too_often", "answer.missing") == case.rules_of(LECTURE)


IDS = [
    (accepted(12), "12"),
    (accepted("7.5", year=2014), "7.5 2014"),
    (accepted(2, part="主讲"), "2 part=speaker"),
    (accepted(2, part=Part.LISTENER), "2 part=listener"),
    (accepted(2, times=3, online=True), "2 times=3 online=True"),
    (accepted(2, given_on=date(2014, 6, 8)), "2 given_on=2014-06-08"),
    (accepted(2, given_on=None), "2 given_on=None"),
    (accepted(2, times=Decimal("1.0")), "2 times=1.0"),
    (refused("too_often", year=2014, times=9), "too_often 2014 times=9"),
    (refused("answer.missing", "text.too_long", title=""), "answer.missing text.too_long title="),
    (refused("text.too_long", title="会" * 21), "text.too_long title=<21 characters>"),
    (refused("text.too_long", title="a" * 25), "text.too_long title=<25 characters>"),
    (refused("answer.unknown_field", place="x"), "answer.unknown_field place=x"),
]


@pytest.mark.parametrize(("case", "id"), IDS, ids=[id for _, id in IDS])
def test_a_case_is_called_by_what_comes_of_it_and_what_it_changes(case, id):
    assert id == id_of(case, LECTURE)
