"""A case that does not come true is told with what came instead; so is a case that is none."""

import pytest

from cetms_core import refuse
from cetms_core.testing import accepted, refused
from cetms_core.testing.laws.claims import comes_true
from tests.testing.lecture import Lecture, LectureSuite, caught

ADD = 'add refused("too_often", ...) to `cases`'


class TwoRefusals(Lecture):
    @refuse("次数：一次申报不超过 5 次，请分次填报", at="times")
    def too_often(self, law):
        return self.times > 5


@pytest.mark.parametrize(
    "case", LectureSuite.cases, ids=["listening", "speaking", "ten times", "another year"]
)
def test_a_case_that_is_right_passes(case):
    comes_true(LectureSuite().examined, case)


WRONG = [
    (
        accepted(3),
        "expected 3 hours; found 2 hours, which are 2（每次，听讲，示范医院办法 第五条，2012 年起）",
    ),
    (accepted("2.1"), "expected 2.1 hours; found 2 hours"),
    (accepted(0, year=2011, given_on="2011-03-08"), "expected 0 hours; found year.not_offered"),
    (accepted(2, year=2026), "expected 2 hours; found lecture.given_outside_credit_year (日期：讲座须在"),
    (refused("given_outside_credit_year"), "expected lecture.given_outside_credit_year; found 2 hours"),
    (refused("answer.missing"), "expected answer.missing; found 2 hours"),
    (refused("text.too_long", title=""), "expected text.too_long; found answer.missing"),
    (refused("answer.missing", title="", times=0), "expected answer.missing; found answer.missing ("),
]


@pytest.mark.parametrize(("case", "told"), WRONG)
def test_a_case_that_is_wrong_is_told_with_what_came(case, told):
    with pytest.raises(AssertionError) as broken:
        comes_true(LectureSuite().examined, case)

    assert f"Lecture: {told}" in str(broken.value)
    assert "Change: what is not as the clause says: the type or the case" in str(broken.value)
    assert "Shown by a form of 20" in str(broken.value)


SLIPS = [
    (refused("given_outside"), "a case names lecture.given_outside, which no method refuses", "given_outside_credit_year"),
    (accepted(2, titel="医学伦理"), "a case answers ['titel'], which its form does not ask", "'title'"),
    (refused(), "a case is refused for no reason", 'refused("...", ...)'),
]  # fmt: skip


@pytest.mark.parametrize(("case", "fault", "change"), SLIPS)
def test_a_case_with_a_slip_is_not_taken_for_the_fault_that_it_looks_for(case, fault, change):
    with pytest.raises(AssertionError) as broken:
        comes_true(LectureSuite().examined, case)

    assert fault in str(broken.value)
    assert change in str(broken.value)


def test_a_case_of_no_year_is_told_so():
    yearless = type("Suite", (LectureSuite,), {"year": None})

    comes_true(yearless().examined, accepted(2, year=2025))
    with pytest.raises(AssertionError, match=r"names no year.*\nChange: say `year = ...` in the suite"):
        comes_true(yearless().examined, accepted(2))


def test_several_rules_that_one_form_breaks_are_named_together_in_any_order():
    rules = ("answer.out_of_range", "answer.missing")

    comes_true(LectureSuite().examined, refused(*rules, title="", times=0))
    comes_true(LectureSuite().examined, refused(*reversed(rules), title="", times=0))


def test_a_suite_without_an_accepted_case_is_caught():
    only_refused = [refused("given_outside_credit_year", year=2026)]

    assert "add accepted(hours, ...) to `cases`" in caught("one_case_is_accepted", cases=only_refused)


def test_a_refusal_without_a_case_is_caught():
    assert ADD in caught("every_refusal_has_a_case", TwoRefusals)


def test_a_refusal_may_be_named_by_its_whole_id():
    named = [refused("lecture.given_outside_credit_year"), refused("lecture.too_often")]

    assert ADD in caught("every_refusal_has_a_case", TwoRefusals, cases=named[:1])
    with pytest.raises(pytest.fail.Exception, match="DID NOT RAISE"):
        caught("every_refusal_has_a_case", TwoRefusals, cases=named)
