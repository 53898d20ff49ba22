"""The answers and the law decide, and nothing else; a type that asks anybody else is caught."""

import os
import random
import uuid
from datetime import date, datetime
from itertools import count
from pathlib import Path
from time import time

import pytest

from cetms_core import Hours, refuse
from cetms_core.testing.examination import Form
from cetms_core.testing.laws.steadiness import changes_nothing, reads_nothing_of_the_world
from tests.testing.lecture import HOURS, Lecture, LectureSuite, caught

STEADY, WORLD, UNCHANGED = (
    "the_same_form_is_worth_the_same", "it_reads_nothing_of_the_world", "it_changes_nothing",
)  # fmt: skip
KEEP = "Change: keep nothing between two forms"
ASK = "Change: compute from the answers and `law` alone"

ASKED = count()
SEEN: dict[str, Hours] = {}
LATEST = ""


def worth(hours, **more):
    """A lecture whose hours are what `hours` makes of it."""
    return type(
        "Lecture", (), {"__module__": __name__, "credit_hours": lambda self, law: hours(self), **more}
    )


def first_answer_sticks(lecture):
    return SEEN.setdefault(lecture.title, Hours(lecture.times))


def last_one_is_remembered(lecture):
    global LATEST
    before, LATEST = LATEST, lecture.title
    return Hours(2 if before == lecture.title else 1)


def reads_a_file(lecture):
    return Hours(len(Path(__file__).read_text(encoding="utf-8")) % 2)


def writes_into_itself(lecture):
    object.__setattr__(lecture, "times", lecture.times + 1)
    return Hours(lecture.times)


UNSTEADY = [
    lambda lecture: Hours(next(ASKED) % 100),
    lambda lecture: Hours(random.randrange(100)),
    last_one_is_remembered,
]


@pytest.mark.parametrize("hours", UNSTEADY, ids=["counter", "chance", "memory"])
def test_hours_that_depend_on_what_was_asked_before_are_caught(hours):
    message = caught(STEADY, worth(hours))

    assert "and when it was asked again" in message
    assert KEEP in message


@pytest.mark.parametrize("law", [reads_nothing_of_the_world, changes_nothing])
def test_a_form_that_can_not_be_read_is_left_to_another_law(law):
    law(LectureSuite().examined, Form(2025, "410000", {"title": "医学伦理"}))


WORLDLY = {
    "date.today": lambda lecture: Hours(date.today().day),
    "datetime.now": lambda lecture: Hours(datetime.now().day),
    "time.time": lambda lecture: Hours(int(time()) % 2),
    "random.random": lambda lecture: Hours(int(random.random() * 10)),
    "os.__getitem__": lambda lecture: Hours(len(os.environ.get("HOME", ""))),
    "posix.urandom": lambda lecture: Hours(uuid.uuid4().int % 2),
    "io.open": reads_a_file,
    "hash": lambda lecture: Hours(hash(lecture.title) % 10),
}


@pytest.mark.parametrize("name", WORLDLY)
def test_what_asks_the_world_is_caught(name):
    message = caught(WORLD, worth(WORLDLY[name]))

    assert "asks the world: " in message
    assert name in message
    assert ASK in message


def test_a_refusal_that_asks_the_world_is_caught():
    class Faulty(Lecture):
        @refuse("日期：还没有到，请核对", at="given_on")
        def given_in_the_future(self, law):
            return self.given_on > date.today()

    assert "asks the world: date.today" in caught(WORLD, Faulty)


LAZY: list[bool] = []


def test_what_is_read_once_at_the_first_call_is_no_answer():
    def hours(lecture):
        if not LAZY:
            LAZY.append(Path(__file__).exists())
        return Hours(1)

    with pytest.raises(pytest.fail.Exception, match="DID NOT RAISE"):
        caught(WORLD, worth(hours))


def appends_to_the_class(lecture):
    lecture.earlier.append(lecture.title)
    return Hours(1)


def test_a_class_that_remembers_is_caught():
    message = caught(UNCHANGED, worth(appends_to_the_class, earlier=[]))

    assert "changes what its module holds: earlier" in message
    assert KEEP in message


def test_a_default_that_remembers_is_caught():
    class Faulty(Lecture):
        def credit_hours(self, law, earlier=[]):  # noqa: B006
            earlier.append(self.title)
            return law[HOURS][self.part][0]

    assert "changes what its module holds: credit_hours's defaults" in caught(UNCHANGED, Faulty)


@pytest.mark.parametrize(
    ("hours", "name"),
    [(first_answer_sticks, "SEEN"), (last_one_is_remembered, "LATEST"), (UNSTEADY[0], "ASKED")],
)
def test_a_module_that_remembers_is_caught(hours, name):
    assert f"changes what its module holds: {name}" in caught(UNCHANGED, worth(hours))


def test_a_type_that_rewrites_its_answers_is_caught():
    message = caught(UNCHANGED, worth(writes_into_itself))

    assert "changes its own answers: times" in message
    assert KEEP in message
