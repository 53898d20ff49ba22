"""What a type asks, as data that a release keeps."""

from datetime import date
from enum import StrEnum
from typing import Any

import pytest

from cetms_core import choice, day, flag, text, whole
from cetms_core.education_types import described, field_set, field_set_changes, field_set_fingerprint
from tests.education_types.declaring import declare
from tests.education_types.telemedicine import Telemedicine

TELEMEDICINE = described(Telemedicine)


class Grade(StrEnum):
    FIRST = "一等"
    SECOND = "二等"


class Third(StrEnum):
    FIRST = "一等"
    SECOND = "二等"
    THIRD = "三等"


def asked(**changes: Any) -> dict[str, Any]:
    """Three questions, some of them changed; None takes one away."""
    plain = {
        "title": (str, text("题目", limit=20)),
        "grade": (Grade, choice("等级")),
        "topic": (str | None, text("主讲题目", required_when={"grade": (Grade.FIRST, Grade.SECOND)})),
    }
    return {name: field for name, field in (plain | changes).items() if field}


def type_of(**changes: Any):
    return described(declare(asked(**changes)))


PLAIN = type_of()
SET: Any = {
    "title": {"kind": "text", "required": True, "limit": 20},
    "grade": {"kind": "choice", "required": True, "options": ["一等", "二等"]},
    "topic": {"kind": "text", "required": True, "required_when": {"grade": ["一等", "二等"]}, "limit": 200},
}

CHANGES = [
    ({"title": (str, text("题目", limit=30))}, ["title.limit was 20, is 30"]),
    (
        {"title": (str | None, text("题目", limit=20, required=False))},
        ["title.required was True, is False"],
    ),
    (
        {"title": (int, whole("题目", most=9))},
        [
            "title.kind was 'text', is 'whole'",
            "title.limit was 20, is None",
            "title.least was None, is 0",
            "title.most was None, is 9",
        ],
    ),
    (
        {"grade": (Third, choice("等级"))},
        ["grade.options was ['一等', '二等'], is ['一等', '二等', '三等']"],
    ),
    (
        {"topic": (str, text("主讲题目", required_when={"grade": Grade.FIRST}))},
        ["topic.required_when was {'grade': ['一等', '二等']}, is {'grade': ['一等']}"],
    ),
    ({"topic": None}, ["topic is gone"]),
    ({"held_on": (date, day("日期"))}, ["held_on is new"]),
    ({"topic": None, "theme": (str, text("主题"))}, ["topic is gone", "theme is new"]),
]


def test_a_field_set_is_what_bears_on_stored_answers():
    assert SET == field_set(PLAIN)


def test_every_kind_of_question_has_its_bounds():
    patients, fee = (field_set(TELEMEDICINE)[name] for name in ("patients", "fee"))

    assert {"kind": "whole", "required": True, "least": 1, "most": 99} == patients
    assert {"kind": "decimal", "required": True, "least": 0, "most": 20_000} == fee
    assert {"kind": "flag", "required": True} == field_set(type_of(lectured=(bool, flag("主讲"))))["lectured"]


@pytest.mark.parametrize(("changes", "told"), CHANGES)
def test_what_changed_is_told_field_by_field(changes, told):
    assert told == [*field_set_changes(SET, type_of(**changes))]
    assert field_set_fingerprint(PLAIN) != field_set_fingerprint(type_of(**changes))


def test_labels_hints_and_the_order_of_the_form_change_nothing():
    reworded = described(
        declare(dict(reversed(asked(title=(str, text("名称", en="Title", help="全称", limit=20))).items())))
    )

    assert [] == [*field_set_changes(SET, reworded)]
    assert field_set_fingerprint(PLAIN) == field_set_fingerprint(reworded)


def test_a_fingerprint_is_the_same_in_every_process():
    assert "359ef64c8537efda" == field_set_fingerprint(PLAIN)
