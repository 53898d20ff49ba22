"""Answers outlive the day they were given on, and their schema tells the truth; a type that spoils them is caught."""

import pytest
from attrs import evolve

from cetms_core import text
from cetms_core.education_types import described
from cetms_core.testing.examination import Form
from cetms_core.testing.laws.storage import (
    answers_survive,
    old_answers_can_be_read,
    stored_answers_fit_the_schema,
)
from tests.testing.lecture import Lecture, LectureSuite, caught, lecture

SURVIVE, FIT, BELIEVED, SOUND = (
    "its_answers_survive_storage",
    "its_stored_answers_fit_its_schema",
    "its_schema_is_believed",
    "its_schema_is_sound",
)
PLAIN = "Change: keep the answers as they were read: no __attrs_post_init__"


def made(change):
    """A lecture that changes its answers while it is made."""
    return type("Faulty", (Lecture,), {"__attrs_post_init__": change})


def shouts(lecture):
    object.__setattr__(lecture, "title", f"{lecture.title}！")


def repeats(lecture):
    object.__setattr__(lecture, "title", lecture.title * 21)


def demands(lecture):
    if lecture.times > 3:
        raise ValueError(lecture.times)


class EqualsNothing(Lecture):
    def __eq__(self, other):
        return False

    def __hash__(self):
        return 0


def asking(limit):
    """A lecture whose title may be so long."""
    question = text("讲座名称", en="Title", limit=limit)
    return type("Faulty", (Lecture,), {"title": question, "__annotations__": {"title": str}})


def test_answers_that_change_whenever_they_are_read_are_caught():
    message = caught(SURVIVE, made(shouts))

    assert "other answers come back from storage" in message
    assert PLAIN in message


def test_answers_that_can_be_stored_once_and_never_read_are_caught():
    message = caught(SURVIVE, made(lambda lecture: object.__setattr__(lecture, "times", 11)))

    assert "its own stored answers can't be read" in message
    assert PLAIN in message


def test_details_that_equal_nothing_are_caught():
    assert "other answers come back from storage" in caught(SURVIVE, EqualsNothing)


def test_answers_that_outgrow_their_field_are_caught():
    message = caught(FIT, made(repeats))

    assert "its JSON Schema refuses what its form takes" in message
    assert PLAIN in message


def test_a_schema_that_promises_too_much_is_caught():
    message = caught(BELIEVED, made(demands))

    assert "its form refuses what its JSON Schema accepts: answer.unreadable" in message
    assert PLAIN in message


@pytest.mark.parametrize("limit", [0, -1])
def test_a_field_without_room_is_caught(limit):
    message = caught(SOUND, asking(limit))

    assert f"its JSON Schema: title: maxLength can't be {limit}" in message
    assert "Change: the bounds of the field that is named" in message


@pytest.mark.parametrize("law", [answers_survive, stored_answers_fit_the_schema])
def test_a_form_that_can_not_be_read_is_left_to_another_law(law):
    law(LectureSuite().examined, Form(2025, "410000", {"title": "医学伦理"}))


def renamed(answers):
    """From version 1, which called the title its theme."""
    answers["title"] = answers.pop("theme")
    return answers


OLD = {"theme": "医学伦理", "part": "听讲", "given_on": "2025-03-08", "times": 1, "online": False}


def aged(upcaster=renamed):
    """The second version of a lecture."""
    return lecture(schema_version=2, upcasters=(upcaster,))


def told_of(old_answers, upcaster=renamed):
    examined = evolve(LectureSuite().examined, type=described(aged(upcaster)), old_answers=old_answers)
    with pytest.raises(AssertionError) as broken:
        old_answers_can_be_read(examined)
    return str(broken.value)


def test_answers_of_an_earlier_version_are_read_through_its_upcasters():
    examined = evolve(LectureSuite().examined, type=described(aged()), old_answers={1: OLD})
    old_answers_can_be_read(examined)


def test_a_form_that_never_changed_owes_nothing():
    old_answers_can_be_read(LectureSuite().examined)


def test_an_earlier_version_that_nobody_tries_is_caught():
    assert "no answers of version 1 are tried" in told_of({})


@pytest.mark.parametrize(
    ("upcaster", "complaint"),
    [
        (lambda answers: answers, "answers of version 1 are lost"),
        (
            lambda answers: {**answers, "theme": None},
            "answers of version 1 can't be read any more: title: 讲座名称",
        ),
        (lambda answers: 1 / 0, "answers of version 1 are lost"),
    ],
    ids=["keeps the old name", "forgets the title", "raises"],
)
def test_an_upcaster_that_leads_nowhere_is_caught(upcaster, complaint):
    message = told_of({1: OLD}, upcaster)

    assert complaint in message
    assert "Change: let each upcaster give answers to the next form" in message
