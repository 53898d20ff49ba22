import json

import pytest
from attrs.exceptions import FrozenInstanceError

from cetms_core.domain.plain import from_plain, to_plain
from cetms_core.domain.training_class import Enrolment, FiledClass, RowFault
from cetms_core.testing.stores.classes import training_class

FAULT = RowFault(2, "name", "answer.missing", "姓名：未填写，请补填")


@pytest.mark.parametrize(
    "result", [FiledClass("c1", ("a", "b"), 2, (FAULT,)), Enrolment(("p",), 1, (FAULT,))]
)
def test_what_came_of_a_list_can_be_recorded_and_read_back(result):
    assert result == from_plain(json.loads(json.dumps(to_plain(result))))


def test_a_class_stays_as_it_was_filed():
    with pytest.raises(FrozenInstanceError):
        training_class().year = 2026  # type: ignore[misc]


def test_its_repr_shows_nothing_that_was_filled_in():
    assert "一班" not in repr(training_class())
