"""Hours are exact, never negative, bounded, and grow with what they count; a type whose hours are not is caught."""

import re

import pytest

from cetms_core import Hours, Term
from tests.testing.lecture import HOURS, Lecture, caught

FIGURES = "Change: take figures from a table or Hours(...)"


def worth(of_times):
    """A lecture of which `of_times` makes hours."""
    return type("Faulty", (Lecture,), {"credit_hours": lambda self, law: of_times(self.times)})


INEXACT = [
    (lambda times: times * 1.5, "a float"),
    (lambda times: times, "a int"),
    (lambda times: None, "gave None"),
    (lambda times: Hours.of(times * 1.5), "gave 1.5 tenths"),
    (lambda times: Hours.of(20, (Term(15),)), "gave 20 tenths, whose terms come to 15"),
    (lambda times: type("MyHours", (Hours,), {"__slots__": ()})(times), "a MyHours"),
]


@pytest.mark.parametrize(("of_times", "told"), INEXACT)
def test_hours_that_are_not_exact_are_caught(of_times, told):
    message = caught("its_hours_are_exact", worth(of_times))

    assert told in message
    assert FIGURES in message


def test_hours_that_raise_are_left_to_another_law():
    with pytest.raises(pytest.fail.Exception, match="DID NOT RAISE"):
        caught("its_hours_are_exact", worth(lambda times: 1 / 0))


def test_negative_hours_are_caught():
    message = caught("its_hours_are_never_negative", worth(lambda times: Hours(8) - Hours(times)))

    assert "credit_hours gave -1" in message
    assert "    times: " in message
    assert "Change: subtract nothing that may be more than is there" in message


def test_hours_above_its_own_cap_are_caught():
    message = caught("its_hours_are_bounded", most=40)

    assert "credit_hours gave 40.5, more than the suite's `most` of 40" in message
    assert "cap it in credit_hours with min(...)" in message


def test_hours_beyond_belief_are_caught():
    message = caught("its_hours_are_bounded", worth(lambda times: Hours(2000) * times), most=None)

    assert "credit_hours gave 10000, more than the house believes, 9999" in message
    assert "Change: bound the field that it counts with most=" in message


def test_more_that_is_worth_less_is_caught():
    message = caught("its_hours_grow_with_what_they_count", worth(lambda times: Hours(times % 7)))

    assert re.search("[1-6] hours with times [1-6], and [0-5] with ([7-9]|10)", message)
    assert "Change: the figures, or take the field out of `grows_with`" in message


@pytest.mark.parametrize("name", ["title", "part", "given_on", "time"])
def test_only_a_number_can_be_what_hours_grow_with(name):
    message = caught("its_hours_grow_with_what_they_count", grows_with=(name,))

    assert f"`grows_with` names '{name}', which is no number" in message
    assert "name some of ['online', 'times']" in message


def test_a_flag_may_add_but_not_take_away():
    class Faulty(Lecture):
        def credit_hours(self, law):
            each = law[HOURS][self.part][0]
            return Hours(1) if self.online else each

    message = caught("its_hours_grow_with_what_they_count", Faulty, grows_with=("online",))

    assert "with online False, and 1 with True" in message
