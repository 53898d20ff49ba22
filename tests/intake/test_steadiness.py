"""A type is asked twice, of a copy each time: it says the same, and what it was given stays as it was."""

from collections.abc import Mapping
from itertools import count
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given

from cetms_core import Hours, Law, refuse, text
from cetms_core.education_types import described
from cetms_core.findings import Finding
from cetms_core.intake import Assessment, assess, examine, unsteady
from cetms_core.intake.plugin import alarm
from cetms_core.testing import garbage
from tests.education_types.declaring import declare
from tests.intake.test_assess import OPEN

LAW = Law(2025, "410000")
ANSWERS: Mapping[str, object] = {"title": " 甲 "}
UNAVAILABLE = "type.unavailable"


def paper(credit_hours: Any = lambda self, law: Hours(8), **methods: Any):
    fields = {"title": (str, text("题目"))}
    return described(declare(fields, {"credit_hours": credit_hours, **methods}))


def examined(type_, answers: Any = ANSWERS, remark: object = "") -> Assessment:
    return examine(type_, LAW, answers, remark=remark, circumstances=OPEN)


def rules(findings: tuple[Finding, ...]) -> list[str]:
    return [finding.rule for finding in findings]


# ── a copy of its own ─────────────────────────────────────────────────────────────────────────────────────


def renames(self, law):
    object.__setattr__(self, "title", "乙")
    return Hours(8)


def makes_nonsense(self, law):
    object.__setattr__(self, "title", object())
    return Hours(8)


def takes_away(self, law):
    object.__delattr__(self, "title")
    return Hours(8)


def names_itself(self, law):
    object.__setattr__(self, "title", "乙")
    return False


MEDDLERS = {
    "renames": paper(renames),
    "makes nonsense": paper(makes_nonsense),
    "takes away": paper(takes_away),
    "in a refusal": paper(named_badly=refuse("题目：不能受理，请更换", at="title")(names_itself)),
}


@pytest.mark.parametrize("type_", MEDDLERS.values(), ids=MEDDLERS)
def test_a_type_that_changes_its_answers_gets_no_hours_and_changes_none(type_, caplog):
    assessment = examined(type_)

    assert (None, [UNAVAILABLE]) == (assessment.hours, rules(assessment.findings))
    assert {"title": "甲"} == assessment.answers
    assert ["education type some_type failed: changed the answers that it was asked about"] == caplog.messages


def test_without_this_eye_on_it_the_change_would_be_stored():
    """The control."""
    assessment = assess(MEDDLERS["renames"], LAW, ANSWERS, remark="", circumstances=OPEN)

    assert ((), {"title": "乙"}) == (assessment.findings, assessment.answers)


@given(garbage)
def test_for_whatever_is_sent_it_says_what_assess_says(sent):
    type_ = paper()
    plain = assess(type_, LAW, sent, remark="", circumstances=OPEN)

    assert plain == examined(type_, sent)


def test_the_remark_among_the_answers_is_none_of_them():
    assessment = examined(paper(), ANSWERS | {"remark": "附言"})  # type: ignore[operator]

    assert ("附言", {"title": "甲"}, Hours(8)) == (assessment.remark, assessment.answers, assessment.hours)


def test_other_words_at_the_second_reading_are_no_words():
    class Forgetful(dict[str, object]):
        readings = 0

        def items(self):
            self.readings += 1
            return {}.items() if self.readings else super().items()

    assessment = examined(paper(), Forgetful(ANSWERS))

    assert (None, {}, [UNAVAILABLE]) == (assessment.hours, assessment.answers, rules(assessment.findings))


def test_a_type_that_takes_long_is_named(monkeypatch, caplog):
    ticks = count(step=0.3)
    monkeypatch.setattr(alarm, "_clock", lambda: next(ticks))
    examined(paper())

    assert ["education type some_type took longer than 0.2 s"] == caplog.messages


# ── once more ─────────────────────────────────────────────────────────────────────────────────────────────


def growing():
    more = count(1)
    return lambda self, law: Hours(next(more))


def once(value, *, then):
    said = iter([value])
    return lambda self, law: next(said, then)


def fails_at_last():
    said = iter([Hours(8)])

    def credit_hours(self, law):
        return next(said)

    return credit_hours


def moody():
    return refuse("题目：不能受理，请更换", at="title")(once(False, then=True))


def remembers_who_asked():
    seen: list[object] = []

    def credit_hours(self, law):
        seen.append(self)
        return Hours(len(seen))

    return credit_hours


UNSTEADY = {
    "grows": lambda: paper(growing()),
    "remembers": lambda: paper(remembers_who_asked()),
    "nothing the second time": lambda: paper(once(Hours(8), then=None)),
    "a float the second time": lambda: paper(once(Hours(8), then=8.0)),
    "raises the second time": lambda: paper(fails_at_last()),
    "refuses the second time": lambda: paper(not_today=moody()),
}


@pytest.mark.parametrize("make", UNSTEADY.values(), ids=UNSTEADY)
def test_a_type_that_says_something_else_the_second_time_is_not_believed(make, caplog):
    type_ = make()
    assessment = examined(type_)
    assert () == assessment.findings

    assert [UNAVAILABLE] == rules(unsteady(assessment, LAW, ANSWERS))
    assert "education type some_type failed: said something else when it was asked again" in caplog.messages


@pytest.mark.parametrize("hours", [Hours(8), Hours(0)])
def test_one_that_says_the_same_is_believed(hours):
    type_ = paper(lambda self, law: hours)

    assert () == unsteady(examined(type_), LAW, ANSWERS)


@pytest.mark.parametrize("answers", [{}, {"title": ""}])
def test_where_there_are_no_hours_nothing_is_asked_again(answers):
    assert () == unsteady(examined(paper(), answers), LAW, answers)
    assert () == unsteady(evolve(examined(paper()), hours=None), LAW, ANSWERS)
