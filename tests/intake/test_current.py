"""Stored answers are read through the upcasters, which are trusted no more than the rest of a plugin."""

import logging
from enum import StrEnum
from typing import Any

import pytest

from cetms_core import choice, text, whole
from cetms_core.domain.declaration import Answers
from cetms_core.education_types import EducationType, described
from cetms_core.findings import Finding
from cetms_core.intake import current
from tests.education_types.declaring import declare

OLD: Answers = {"name": "中原论坛", "pages": 3}
NOW: dict[str, Any] = {"title": "中原论坛", "words": 3000, "part": "听讲"}


class Part(StrEnum):
    LISTENER = "听讲"
    SPEAKER = "主讲"


def name_is_title(answers: dict[str, Any]) -> dict[str, Any]:
    return {"title": answers["name"], "pages": answers["pages"]}


def words_are_counted(answers: dict[str, Any]) -> dict[str, Any]:
    return {"title": answers["title"], "words": (answers["pages"] or 0) * 1000, "part": Part.LISTENER}


def paper(*upcasters: Any) -> EducationType:
    fields = {
        "title": (str, text("题目", limit=100)),
        "words": (int, whole("字数")),
        "part": (Part, choice("参加方式")),
    }
    return described(declare(fields, schema_version=len(upcasters) + 1, upcasters=upcasters))


PAPER = paper(name_is_title, words_are_counted)


def rule_of(given: Answers | Finding) -> str:
    assert isinstance(given, Finding), given
    assert "“某类型”" in given.sentence
    return given.rule


@pytest.mark.parametrize(("version", "answers"), [(1, OLD), (2, {"title": "中原论坛", "pages": 3}), (3, NOW)])
def test_answers_to_any_version_become_answers_to_the_present_one(version, answers):
    assert NOW == current(PAPER, version, answers)


def test_answers_to_the_present_form_are_the_very_same():
    assert NOW is current(PAPER, 3, NOW)


def test_what_comes_of_it_is_plain_whole_and_in_the_forms_order():
    brought_up = current(paper(lambda answers: {"part": Part.SPEAKER, "title": " 甲 "}), 1, {})

    assert isinstance(brought_up, dict)
    assert [("title", "甲"), ("words", None), ("part", "主讲")] == [*brought_up.items()]
    assert str is type(brought_up["part"])


def test_a_draft_may_have_left_anything_empty():
    assert {"title": None, "words": 0, "part": "听讲"} == current(PAPER, 1, {"name": None, "pages": None})


@pytest.mark.parametrize("version", [4, 2**40])
def test_a_form_that_is_newer_than_the_plugin_can_not_be_read(version):
    assert "type.newer_version" == rule_of(current(PAPER, version, OLD))


# ── what an upcaster may do wrong ─────────────────────────────────────────────────────────────────────────


class Stop(BaseException):
    pass


def raiser(fault: BaseException):
    def raises(answers: object) -> Any:
        raise fault

    return raises


FAULTS = [KeyError("name"), ValueError(), SystemExit(1), RecursionError(), MemoryError(), Stop()]


@pytest.mark.parametrize("fault", FAULTS, ids=repr)
def test_whatever_it_raises_is_one_finding_and_the_log_names_the_kind_alone(fault, caplog):
    assert "type.answers_too_old" == rule_of(current(paper(raiser(fault)), 1, OLD))
    assert [
        (
            "cetms_core.intake",
            logging.ERROR,
            f"education type some_type failed: upcaster from version 1 gave {type(fault).__name__}",
        )
    ] == caplog.record_tuples


def test_ctrl_c_is_the_operators():
    with pytest.raises(KeyboardInterrupt):
        current(paper(raiser(KeyboardInterrupt())), 1, OLD)


class Liar(dict[str, object]):
    """Says that it has what it can't give."""

    def items(self):
        raise TypeError


DEEP: Any = []
for _ in range(100_000):
    DEEP = [DEEP]

STRANGE = [
    None,
    7,
    [],
    "title",
    [("title", "甲")],
    NOW | {"pages": 3},
    NOW | {"__class__": "str"},
    NOW | {7: "甲"},
    NOW | {"title": ["甲"]},
    NOW | {"title": DEEP},
    NOW | {"title": {"__class__": "str"}},
    NOW | {"title": "字" * 1001},
    NOW | {"title": "甲\0"},
    NOW | {"title": "\ud800"},
    NOW | {"words": 3.0},
    NOW | {"words": 10**400},
    NOW | {"words": object()},
    Liar(title="甲"),
]


@pytest.mark.parametrize("returned", STRANGE, ids=lambda value: type(value).__name__)
def test_what_is_no_plain_bounded_answer_to_the_present_form_is_none(returned, caplog):
    assert "type.answers_too_old" == rule_of(current(paper(lambda answers: returned), 1, OLD))
    assert 1 == len(caplog.records)


def test_what_an_upcaster_changes_is_its_own_copy():
    def takes_away(answers: dict[str, Any]) -> dict[str, Any]:
        answers["title"] = answers.pop("name")
        del answers["pages"]
        return answers

    stored = dict(OLD)

    assert {"title": "中原论坛", "words": None, "part": None} == current(paper(takes_away), 1, stored)
    assert OLD == stored


@pytest.mark.parametrize("version", [0, -1])
def test_a_version_that_never_was_is_a_fault_and_not_the_end(version):
    assert "type.answers_too_old" == rule_of(current(PAPER, version, OLD))
