"""The type answers whatever its form can hold; a type that does not is caught."""

from datetime import date

from cetms_core import Dated, Hours, refuse
from cetms_core.testing.laws.totality import survives
from tests.testing.lecture import HOURS, Lecture, LectureSuite, Part, caught, lecture

TOTAL = "it_answers_whatever_its_form_takes"
SURVIVES = "it_survives_whatever_is_sent"
TABLE = "Change: give the table its row, or refuse such a form"

ONE_ROW = Dated(columns=("每次",), rows={date(2012, 1, 1): {Part.LISTENER: 2}}, basis="某条", confidence="B")


class NoRowForSpeakers(Lecture):
    def credit_hours(self, law):
        return law[ONE_ROW][self.part][0]


class ReadsWhatMayBeBlank(Lecture):
    @refuse("结束日期：早于日期，请核对两个日期", at="ended_on")
    def ended_before_it_began(self, law):
        return self.ended_on < self.given_on  # type: ignore[operator]


class WantsARequirement(Lecture):
    def credit_hours(self, law):
        assert law.requirement is not None, f"nothing is required in {law.jurisdiction}"
        return law[HOURS][self.part][0]


class ReadsANumberOutOfAText(Lecture):
    def credit_hours(self, law):
        return law[HOURS][self.part][0] * (int(self.title) if self.title.isdigit() else 1)


class Owes(Lecture):
    def credit_hours(self, law):
        return Hours(-1)


class ForgetsToReturn(Lecture):
    @refuse("次数：不超过 5 次，请分次填报", at="times")
    def too_often(self, law):
        self.times > 5  # noqa: B015


class RefusesWhileItIsMade(Lecture):
    def __attrs_post_init__(self):
        if self.times == 7:
            raise ValueError("seven")


class Leaves(Lecture):
    def __attrs_post_init__(self):
        if self.online:
            raise SystemExit


def test_a_table_without_a_row_is_caught():
    told = caught(TOTAL, NoRowForSpeakers)

    assert "credit_hours raised KeyError" in told
    assert TABLE in told
    assert "    part: '" in told


def test_a_table_that_begins_after_its_type_is_caught():
    told = caught(TOTAL, facts={"since": 2011})

    assert "credit_hours raised LookupError" in told
    assert "the first begins on 2012-01-01" in told
    assert "Shown by a form of 2011" in told


def test_a_refusal_that_stumbles_over_a_blank_is_caught():
    told = caught(TOTAL, ReadsWhatMayBeBlank)

    assert "lecture.ended_before_it_began raised TypeError" in told
    assert TABLE in told


def test_a_type_that_knows_one_province_alone_is_caught():
    told = caught(TOTAL, WantsARequirement)

    assert "credit_hours raised AssertionError: nothing is required in" in told
    assert TABLE in told


def test_a_refusal_that_forgets_to_answer_is_caught():
    told = caught(TOTAL, ForgetsToReturn)

    assert "lecture.too_often gave None" in told
    assert "Change: return True when the fault is there" in told


def test_a_class_that_refuses_while_it_is_made_is_caught():
    told = caught(TOTAL, RefusesWhileItIsMade)

    assert "its form takes answers that can't be read: answer.unreadable" in told
    assert "Change: take what the fields take, without __attrs_post_init__" in told


def test_a_text_that_only_looks_like_a_number_is_caught():
    """`²` is a digit to `isdigit`, and none to `int`."""
    told = caught(SURVIVES, ReadsANumberOutOfAText)

    assert "credit_hours raised ValueError: invalid literal for int()" in told
    assert TABLE in told


def test_hours_that_nobody_trusts_are_left_to_another_law():
    survives(
        type("Suite", (LectureSuite,), {"education_type": lecture(Owes)})().examined,
        LectureSuite().examined.accepted[0],
    )


def test_a_class_that_ends_the_program_is_caught():
    told = caught(SURVIVES, Leaves)

    assert "what was sent raised SystemExit" in told
    assert "without __attrs_post_init__" in told
