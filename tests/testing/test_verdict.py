"""A broken law says who broke it, what to change, and what shows it."""

import pytest

from cetms_core.testing.examination import Form
from cetms_core.testing.verdict import broken
from tests.testing.lecture import LectureSuite

EXAMINED = LectureSuite().examined


def told(form=None):
    with pytest.raises(AssertionError) as raised:
        broken(EXAMINED, "gave -1", "subtract nothing", form)
    return str(raised.value)


def test_a_law_of_the_whole_type_is_told_in_two_lines():
    assert "Lecture: gave -1\nChange: subtract nothing" == told()


def test_a_form_is_shown_answer_by_answer():
    assert told(Form(2025, "410000", {"title": "医学伦理", "times": 2})).splitlines()[2:] == [
        "Shown by a form of 2025, in 410000:",
        "    title: '医学伦理'",
        "    times: 2",
    ]


def test_what_is_no_form_is_shown_as_it_is():
    assert told(Form(2025, "410000", [1])).endswith("    answers: [1]")  # type: ignore[arg-type]
