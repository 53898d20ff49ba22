"""What a type says is heard as it is, past the guard."""

from cetms_core import Hours, Term, refuse
from cetms_core.testing.examination import Form
from cetms_core.testing.said import comparable, hours_of, said_of
from tests.testing.lecture import Lecture, LectureSuite, lecture


class Faulty(Lecture):
    @refuse("次数：太多，请分次填报", at="times")
    def too_often(self, law):
        return 1 / (self.times - 3) < 0

    def credit_hours(self, law):
        raise SystemExit(self.times)


EXAMINED = LectureSuite().examined
FAULTY = type("Suite", (LectureSuite,), {"education_type": lecture(Faulty)})().examined
ONE_PLACE = type("Suite", (LectureSuite,), {"education_type": lecture(everywhere=False)})().examined


def form(year: int = 2025, **changes: object) -> Form:
    return Form(year, "410000", {**LectureSuite.answers, **changes})


def test_refusals_come_first_and_hours_when_there_is_none():
    assert {"lecture.given_outside_credit_year": False, "credit_hours": Hours(2)} == said_of(EXAMINED, form())
    assert {"lecture.given_outside_credit_year": True} == said_of(EXAMINED, form(2026))


def test_hours_are_not_asked_where_or_when_the_type_does_not_exist():
    assert {"lecture.given_outside_credit_year": False} == said_of(
        EXAMINED, form(2011, given_on="2011-03-08")
    )
    assert {"lecture.given_outside_credit_year": False} == said_of(ONE_PLACE, form())


def test_a_form_that_can_not_be_read_is_not_asked_about():
    assert {} == said_of(EXAMINED, form(times=0))
    assert hours_of(EXAMINED, form(times=0)) is None


def test_an_exception_stands_for_itself():
    assert {"too_often": "ZeroDivisionError"} == raised(said_of(FAULTY, form(times=3)))
    assert {"credit_hours": "SystemExit"} == raised(said_of(FAULTY, form(times=4)))
    assert hours_of(FAULTY, form(times=4)) is None


def raised(told: dict[str, object]) -> dict[str, str]:
    return {
        name.removeprefix("lecture."): type(answer).__name__
        for name, answer in told.items()
        if isinstance(answer, BaseException)
    }


def test_hours_are_compared_with_their_reasons_and_exceptions_by_their_kind():
    one, other = (Hours.of(20, (Term(10), Term(10)))), Hours.of(20, (Term(20),))

    assert one == other
    assert comparable({"credit_hours": one}) != comparable({"credit_hours": other})
    assert comparable({"refusal": True}) != comparable({"refusal": False})
    assert comparable({"credit_hours": KeyError(1)}) == comparable({"credit_hours": KeyError(2)})
    assert comparable({"credit_hours": KeyError(1)}) != comparable({"credit_hours": ValueError(1)})
