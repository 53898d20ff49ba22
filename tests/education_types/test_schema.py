"""A schema and intake never disagree: what one accepts the other reads, and what is stored is valid."""

from typing import Any

import pytest
from hypothesis import given, strategies as st

from cetms_core.education_types import described, json_schema
from cetms_core.intake.canonical import canonical
from cetms_core.intake.structure import structure
from cetms_core.testing import from_education_type
from cetms_core.testing.documents import documents
from cetms_core.testing.draft_2020_12 import accepts
from cetms_types.academic_conference import AcademicConference
from cetms_types.degree_education import DegreeEducation
from cetms_types.research_project import ResearchProject
from cetms_types.training_seminar import TrainingSeminar
from tests.education_types.telemedicine import ANSWERS, Telemedicine

TYPES = [AcademicConference, DegreeEducation, ResearchProject, TrainingSeminar, Telemedicine]
TELEMEDICINE = json_schema(described(Telemedicine))


@pytest.mark.parametrize("declared", TYPES)
@given(data=st.data())
def test_whatever_the_schema_accepts_can_be_read(declared, data):
    type_ = described(declared)
    document = data.draw(documents(json_schema(type_)))

    answers = {name: answer for name, answer in document.items() if name != "remark"}
    assert isinstance(structure(type_).read(answers), declared)


@pytest.mark.parametrize("declared", TYPES)
@given(data=st.data())
def test_whatever_is_stored_is_valid(declared, data):
    type_ = described(declared)
    details = structure(type_).read(data.draw(from_education_type(declared)))

    assert not isinstance(details, tuple)
    assert accepts(json_schema(type_), canonical(type_, details))


CHANGES = [
    ({}, True),
    ({"remark": "会诊记录附后"}, True),
    ({"remark": None, "founded": None, "dish": None}, True),
    ({"remark": "字" * 1000}, True),
    ({"remark": "字" * 1001}, False),
    ({"title": ""}, False),
    ({"title": None}, False),
    ({"title": " "}, False),
    ({"title": "字" * 20}, True),
    ({"title": "字" * 21}, False),
    ({"title": "甲\n乙"}, False),
    ({"title": "甲\u2028乙"}, False),
    ({"notes": "甲\n乙"}, True),
    ({"patients": 1}, True),
    ({"patients": 0}, False),
    ({"patients": 99}, True),
    ({"patients": 100}, False),
    ({"patients": "3"}, False),
    ({"patients": True}, False),
    ({"fee": "20000"}, True),
    ({"fee": "20000.0"}, True),
    ({"fee": "20000.1"}, False),
    ({"fee": "0.05"}, False),
    ({"fee": 1200}, False),
    ({"held_on": "2024-02-29"}, True),
    ({"held_on": "2025-02-29"}, False),
    ({"held_on": "20250608"}, False),
    ({"held_on": "0000-01-01"}, False),
    ({"founded": 1949}, True),
    ({"founded": 1948}, False),
    ({"founded": 2999}, True),
    ({"founded": 3000}, False),
    ({"subject": "PUBLIC"}, False),
    ({"lectured": "是"}, False),
    ({"lectured": True}, False),
    ({"lectured": True, "topic": None}, False),
    ({"lectured": True, "topic": "病例讨论"}, True),
    ({"line": "卫星"}, False),
    ({"line": "卫星", "dish": "一号站"}, True),
    ({"slides": 0}, True),
    ({"slides": 1}, False),
    ({"another": 1}, False),
]


@pytest.mark.parametrize(("change", "is_valid"), CHANGES)
def test_the_schema_says_of_each_field_what_it_takes(change, is_valid):
    assert is_valid is accepts(TELEMEDICINE, ANSWERS | change)


@pytest.mark.parametrize("missing", [name for name in ANSWERS if name != "notes"])
def test_what_is_required_can_not_be_left_out(missing):
    assert not accepts(TELEMEDICINE, {name: answer for name, answer in ANSWERS.items() if name != missing})


def test_the_schema_keeps_the_forms_order_its_labels_and_its_hints():
    properties: dict[str, Any] = TELEMEDICINE["properties"]  # type: ignore[assignment]

    assert [field.name for field in described(Telemedicine).form] == [*properties]
    assert ("会诊题目", "与会诊记录一致") == (
        properties["title"]["title"],
        properties["title"]["description"],
    )
    assert "description" not in properties["hospital"]
    assert ("远程会诊", "远程会诊试行办法 第三条") == (TELEMEDICINE["title"], TELEMEDICINE["description"])


def test_a_form_without_conditions_states_none():
    """`allOf` may not be empty."""
    assert "allOf" not in json_schema(described(AcademicConference))
    assert "allOf" in TELEMEDICINE
