"""A form that people have filled in does not change without a version and an upcaster."""

import json
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

import pytest

from cetms_core import EducationType, choice, day, decimal, flag, text, whole
from cetms_core.education_types import described, field_set_fingerprint
from tests.cetms_types.released import (
    COMMAND,
    Released,
    answers_to,
    complaints,
    ours,
    record,
    released,
    unrecorded,
)
from tests.education_types.declaring import declare

RELEASED = [*released()]


@pytest.mark.parametrize("record", RELEASED, ids=lambda record: record.name)
def test_a_released_form_is_as_it_was_or_has_a_way_to_the_present_one(record):
    assert [] == [*complaints(record, ours())]


def test_whatever_was_released_once_is_recorded_in_its_present_version():
    assert set() == unrecorded(RELEASED, ours()), f"to record it: {COMMAND}"


def test_every_type_of_ours_has_a_record():
    assert {*ours()} == {each.type for each in RELEASED}, f"to record it: {COMMAND}"


@pytest.mark.parametrize("record", RELEASED, ids=lambda record: record.name)
def test_a_record_is_named_as_what_it_holds(record):
    assert len({each.name for each in RELEASED}) == len(RELEASED)
    if record.version == ours()[record.type].schema_version:
        assert field_set_fingerprint(ours()[record.type]) == record.fingerprint


# ── the check itself, on types that are made for it ───────────────────────────────────────────────────────


class Part(StrEnum):
    LISTENER = "听讲"
    SPEAKER = "主讲"


FORM: dict[str, tuple[object, object]] = {
    "title": (str, text("题目", limit=20)),
    "part": (Part, choice("参加方式")),
    "held_on": (date, day("日期")),
    "times": (int, whole("次数", least=1, most=9)),
    "fee": (Decimal, decimal("会务费", least=2, most=9)),
    "online": (bool, flag("线上")),
}


def lecture(changes: dict[str, Any] | None = None, *upcasters: Any) -> EducationType:
    """Some of its questions changed; None takes one away."""
    fields = {name: field for name, field in (FORM | (changes or {})).items() if field}
    return described(declare(fields, code="lecture", schema_version=len(upcasters) + 1, upcasters=upcasters))


@pytest.fixture
def recorded(tmp_path) -> Released:
    [*record([lecture()], tmp_path)]
    (found,) = released(tmp_path)
    return found


def told(recorded: Released, type_: EducationType) -> list[str]:
    return [*complaints(recorded, {type_.code: type_})]


def test_what_was_written_is_read(recorded):
    assert ("lecture-1", field_set_fingerprint(lecture())) == (recorded.name, recorded.fingerprint)
    assert [] == told(recorded, lecture())


def test_a_change_without_a_version_says_what_changed_and_what_to_do(recorded):
    (complaint,) = told(recorded, lecture({"title": (str, text("题目", limit=30)), "online": None}))

    assert (
        "lecture-1 was released, and its form has changed: title.limit was 20, is 30; online is gone. "
        "Say schema_version=2, add an upcaster from version 1 to the end of upcasters=(…), "
        "and record the new form: python -m tests.cetms_types.released lecture"
    ) == complaint


def renamed(answers: dict[str, Any]) -> dict[str, Any]:
    answers["theme"] = answers.pop("title")
    return answers


THEME = {"title": None, "theme": (str, text("主题", limit=20))}


def test_a_change_with_a_version_and_an_upcaster_is_a_change(recorded):
    assert [] == told(recorded, lecture(THEME, renamed))


@pytest.mark.parametrize(
    ("upcaster", "complaint"),
    [
        (lambda answers: answers, "its upcasters make answers of"),
        (lambda answers: renamed(answers) | {"part": "旁听"}, "part: 参加方式：请从下列选项中选择"),
        (lambda answers: renamed(answers) | {"times": 1 + answers["times"]}, "can't take a draft"),
        (lambda answers: renamed(answers) | {"theme": "甲" * 30}, "theme: 主题：最多 20 字"),
    ],
    ids=["forgets", "invents", "minds what is empty", "overflows"],
)
def test_an_upcaster_that_leads_nowhere_is_told(recorded, upcaster, complaint):
    assert any(complaint in each for each in told(recorded, lecture(THEME, upcaster)))


def test_a_form_that_has_gone_back_or_away_is_told(recorded, tmp_path):
    [*record([lecture(THEME, renamed)], tmp_path)]
    _, second = released(tmp_path)

    assert ["lecture-2 was released, and the present form says version 1"] == told(second, lecture())
    assert ["lecture was released and is gone: say `until=` instead, declarations refer to it"] == [
        *complaints(recorded, {})
    ]


def test_a_new_version_without_a_record_is_named(recorded):
    assert set() == unrecorded([recorded], {"lecture": lecture()})
    assert {"lecture"} == unrecorded([recorded], {"lecture": lecture(THEME, renamed)})
    assert set() == unrecorded([recorded], {"another": lecture()})


def test_a_record_is_never_written_anew(recorded, tmp_path):
    (file,) = tmp_path.glob("*.json")
    before = file.read_text(encoding="utf-8")

    assert [] == [*record([lecture({"online": None})], tmp_path)]
    assert before == file.read_text(encoding="utf-8")
    assert ["type", "version", "fingerprint", "fields"] == [*json.loads(before)]


def test_every_kind_of_question_can_be_answered(recorded):
    answers = {
        "title": "甲",
        "part": "听讲",
        "held_on": "2012-01-01",
        "times": 1,
        "fee": "2",
        "online": False,
    }

    assert answers == answers_to(recorded.fields)
