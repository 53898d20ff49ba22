"""Answers to an older form become answers to the present one, a version at a time."""

from typing import Any

import pytest

from cetms_core.education_types import upcast


def doubled(answers: dict[str, Any]) -> dict[str, Any]:
    return {"count": answers["count"] * 2}


def with_five_more(answers: dict[str, Any]) -> dict[str, Any]:
    answers["count"] += 5
    return answers


STEPS = (doubled, with_five_more)


@pytest.mark.parametrize(("version", "count"), [(1, 11), (2, 8), (3, 3)])
def test_each_version_takes_the_steps_that_are_still_before_it_in_their_order(version, count):
    assert {"count": count} == upcast(STEPS, version, {"count": 3})


def test_answers_to_the_present_form_stay_the_very_same():
    answers = {"count": 3}

    assert answers is upcast(STEPS, 3, answers)
    assert answers is upcast((), 1, answers)


@pytest.mark.parametrize("version", [-1, 0, 4])
def test_a_version_that_never_was_is_none(version):
    with pytest.raises(LookupError, match=f"there are versions 1 to 3, none is {version}"):
        upcast(STEPS, version, {"count": 3})


def test_each_step_has_a_copy_to_do_with_as_it_likes():
    given = {"count": 3}
    between: list[dict[str, Any]] = []

    def keeps(answers: dict[str, Any]) -> dict[str, Any]:
        between.append(answers)
        return answers

    assert {"count": 8} == upcast([keeps, with_five_more], 1, given)
    assert {"count": 3} == given == between[0]
