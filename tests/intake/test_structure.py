"""Answers are read whole, or every fault in them is told at once, each at its field."""

import json
from typing import Any

import pytest
from hypothesis import given, strategies as st

from cetms_core.education_types import described, text
from cetms_core.errors import InvalidValue
from cetms_core.findings import Finding
from cetms_core.intake.canonical import canonical
from cetms_core.intake.structure import Structure, structure, vars_of
from cetms_core.testing import almost_valid, from_education_type, hostile
from cetms_types.academic_conference import AcademicConference
from cetms_types.degree_education import DegreeEducation
from cetms_types.research_project import ResearchProject
from cetms_types.training_seminar import TrainingSeminar
from tests.education_types.declaring import declare
from tests.education_types.telemedicine import ANSWERS, Line, Telemedicine

TYPES = [AcademicConference, DegreeEducation, ResearchProject, TrainingSeminar, Telemedicine]
TELEMEDICINE = structure(described(Telemedicine))


def faults(answers: object, type_: Structure = TELEMEDICINE) -> tuple[Finding, ...]:
    """What is wrong; nothing if the answers can be read."""
    read = type_.read(answers)  # type: ignore[arg-type]
    return read if isinstance(read, tuple) else ()


def told(answers: object) -> dict[str | None, str]:
    """Rules by field."""
    return {finding.field: finding.rule for finding in faults(answers)}


# ── every type ────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("declared", TYPES)
@given(data=st.data())
def test_right_answers_are_read_and_come_back_from_storage_as_the_same(declared, data):
    type_ = described(declared)
    details = structure(type_).read(data.draw(from_education_type(declared)))
    assert not isinstance(details, tuple)

    stored = canonical(type_, details)
    again = structure(type_).read(json.loads(json.dumps(stored)))
    assert details == again
    assert not isinstance(again, tuple)
    assert stored == canonical(type_, again)


@pytest.mark.parametrize("declared", TYPES)
@given(data=st.data())
def test_one_fault_is_told_at_its_field_and_nothing_else(declared, data):
    answers, name = data.draw(almost_valid(declared))
    read = structure(described(declared)).read(answers)

    assert isinstance(read, tuple)
    assert [name] == [finding.field for finding in read]
    assert {read[0].values["label"]} == {
        field.label for field in described(declared).fields if field.name == name
    }


@pytest.mark.parametrize("declared", TYPES)
@given(data=st.data())
def test_whatever_comes_is_read_or_told_in_words(declared, data):
    read = structure(described(declared)).read(data.draw(hostile(declared)))

    assert isinstance(read, declared) or (
        isinstance(read, tuple) and all(finding.sentence for finding in read)
    )
    assert read != ()


# ── one type, word for word ───────────────────────────────────────────────────────────────────────────────


def test_the_answers_are_typed_as_the_class_says():
    details = TELEMEDICINE.read(ANSWERS)

    assert not isinstance(details, tuple)
    assert ["title", "notes"] == [*vars_of(details)][:2]
    assert Line.VIDEO is vars_of(details)["line"]


TOLD: list[tuple[dict[Any, Any], dict[str, str]]] = [
    ({}, {}),
    ({"title": None}, {"title": "answer.missing"}),
    ({"title": "\u200b\u3000"}, {"title": "answer.missing"}),
    ({"patients": " "}, {"patients": "answer.missing"}),
    ({"lectured": ""}, {"lectured": "answer.missing"}),
    ({"notes": "\u00a0\u3000 \u200b"}, {}),
    ({"notes": "字" * 51}, {"notes": "text.too_long"}),
    ({"founded": "\u3000"}, {}),
    ({"founded": "1948"}, {"founded": "answer.out_of_range"}),
    ({"line": "卫星"}, {"dish": "answer.missing"}),
    ({"line": "卫星", "dish": " \u200d"}, {"dish": "answer.missing"}),
    ({"line": "卫星", "dish": "一号站"}, {}),
    ({"line": "视频", "dish": "一号站"}, {}),
    ({"line": "satellite"}, {"dish": "answer.missing"}),
    ({"line": "卫星", "dish": "甲\n乙"}, {"dish": "answer.not_one_line"}),
    ({"lectured": "是"}, {"topic": "answer.missing"}),
    ({"lectured": "否"}, {}),
    ({"line": "卫星", "lectured": True}, {"dish": "answer.missing", "topic": "answer.missing"}),
    ({"line": "卫星", "patients": 0}, {"dish": "answer.missing", "patients": "answer.out_of_range"}),
    ({"line": "电话", "dish": None}, {"line": "answer.not_offered"}),
    ({"another": 1}, {"another": "answer.unknown_field"}),
    ({"remark": "附言"}, {"remark": "answer.unknown_field"}),
    ({8: 1, None: 2}, {"8": "answer.unknown_field", "None": "answer.unknown_field"}),
]


@pytest.mark.parametrize(("change", "expected"), TOLD)
def test_each_fault_has_its_rule_and_its_field(change, expected):
    assert expected == told(ANSWERS | change)


def test_all_faults_are_told_at_once_in_the_forms_order():
    wrong = {"held_on": "2025-02-29", "title": "", "fee": 1.5, "line": "卫星", "role": "admin"}

    assert [*told(wrong).items()] == [
        ("title", "answer.missing"),
        ("hospital", "answer.missing"),
        ("patients", "answer.missing"),
        ("fee", "answer.not_decimal"),
        ("held_on", "answer.no_such_day"),
        ("subject", "answer.missing"),
        ("lectured", "answer.missing"),
        ("dish", "answer.missing"),
        ("role", "answer.unknown_field"),
    ]


@pytest.mark.parametrize("answers", [None, [], "title", 8, [("title", "甲")], b"", object()])
def test_what_is_no_mapping_is_no_form(answers):
    assert {None: "answer.unreadable"} == told(answers)


def test_a_finding_names_the_field_by_its_label():
    (finding,) = faults(ANSWERS | {"patients": "100"})

    assert "会诊人次：须在 1 到 99 之间，请核对后重新填写" == finding.sentence


def test_a_form_without_questions_takes_no_answers():
    empty = structure(described(declare()))

    assert () == faults({}, empty)
    assert (Finding("answer.unknown_field", "x", values={"field": "x"}),) == faults({"x": 1}, empty)


def test_a_type_is_taken_apart_once():
    assert TELEMEDICINE is structure(described(Telemedicine))


class Answers(dict):
    """A mapping that breaks while it is read, once."""

    def __getitem__(self, name):
        raise OSError


def test_answers_that_break_only_at_the_first_reading_are_not_taken_for_right():
    answers = Answers(title="甲")

    assert (Finding("answer.unreadable"),) == structure(
        described(declare({"title": (str, text("题目"))}))
    ).read(answers)


def test_no_answer_stands_in_the_text_of_an_exception():
    with pytest.raises(InvalidValue) as refused:
        TELEMEDICINE.readers["patients"]("410105190402290017")
    assert "1904" not in f"{refused.value}{refused.value!r}"
