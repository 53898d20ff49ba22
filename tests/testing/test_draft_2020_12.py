"""The checker believes what the standard says of each keyword that the house uses, and knows a schema from none."""

import pytest

from cetms_core.education_types import described, json_schema
from cetms_core.testing.draft_2020_12 import accepts, faults
from tests.education_types.telemedicine import Telemedicine

ANY_NAME = {"properties": {"a": {"type": "integer"}}}

DOCUMENTS = [
    ({"type": "object"}, {}, True),
    ({"type": "object"}, [], False),
    ({"type": "string"}, "甲", True),
    ({"type": "string"}, 8, False),
    ({"type": "integer"}, 8, True),
    ({"type": "integer"}, True, False),
    ({"type": "integer"}, 8.0, False),
    ({"type": "boolean"}, True, True),
    ({"type": "boolean"}, 1, False),
    ({"type": "null"}, None, True),
    ({"type": "null"}, "", False),
    (ANY_NAME, {"a": 1}, True),
    (ANY_NAME, {"a": "1"}, False),
    (ANY_NAME, {"b": "1"}, True),
    (ANY_NAME, "no object", True),
    (ANY_NAME | {"additionalProperties": False}, {"b": "1"}, False),
    (ANY_NAME | {"additionalProperties": False}, {"a": 1}, True),
    (ANY_NAME | {"additionalProperties": False}, "no object", True),
    ({"required": ["a"]}, {"a": None}, True),
    ({"required": ["a"]}, {}, False),
    ({"required": ["a"]}, "no object", True),
    ({"allOf": [{"type": "string"}, {"maxLength": 1}]}, "甲", True),
    ({"allOf": [{"type": "string"}, {"maxLength": 1}]}, "甲乙", False),
    ({"anyOf": [{"type": "string"}, {"type": "null"}]}, None, True),
    ({"anyOf": [{"type": "string"}, {"type": "null"}]}, 1, False),
    ({"if": {"const": 1}, "then": {"type": "null"}}, 2, True),
    ({"if": {"const": 1}, "then": {"type": "null"}}, 1, False),
    ({"const": 1}, 1, True),
    ({"const": 1}, True, False),
    ({"enum": ["甲", 1]}, 1, True),
    ({"enum": ["甲", 1]}, True, False),
    ({"pattern": "^甲$"}, "甲", True),
    ({"pattern": "^甲$"}, "甲\n", False),
    ({"pattern": "^甲$"}, 8, True),
    ({"format": "date"}, "2024-02-29", True),
    ({"format": "date"}, "2025-02-29", False),
    ({"format": "date"}, "20240229", False),
    ({"format": "date"}, 8, True),
    ({"minimum": 3}, 3, True),
    ({"minimum": 3}, 2, False),
    ({"minimum": 3}, "2", True),
    ({"maximum": 3}, 3, True),
    ({"maximum": 3}, 4, False),
    ({"maximum": 3}, None, True),
    ({"maxLength": 2}, "𠮷甲", True),
    ({"maxLength": 2}, "甲乙丙", False),
    ({"maxLength": 2}, 888, True),
    ({"title": "题", "description": "注", "$schema": "https://example.org"}, object(), True),
]


@pytest.mark.parametrize(("schema", "document", "is_valid"), DOCUMENTS)
def test_a_keyword_speaks_of_its_own_kind_alone(schema, document, is_valid):
    assert is_valid is accepts(schema, document)


NONE = [
    ({"minLength": 1}, "minLength is no keyword that the house uses"),
    ({"maxLength": 0}, "maxLength can't be 0"),
    ({"minimum": 3, "maximum": 2}, "maximum can't be 2"),
    ({"pattern": "("}, "pattern can't be '('"),
    ({"enum": []}, "enum can't be []"),
    ({"enum": ["甲", "甲"]}, "enum can't be ['甲', '甲']"),
    ({"allOf": []}, "allOf can't be []"),
    ({"properties": {}, "required": ["a"], "additionalProperties": False}, "required can't be ['a']"),
    ({"properties": {"a": {"maxLength": -1}}}, "a: maxLength can't be -1"),
    ({"allOf": [{"if": {"enum": []}, "then": {}}]}, "allOf: if: enum can't be []"),
    ({"properties": {"a": {"anyOf": [{"pattern": "["}]}}}, "a: anyOf: pattern can't be '['"),
    ({"if": {}, "then": {"maxLength": 0}}, "then: maxLength can't be 0"),
]


@pytest.mark.parametrize(("schema", "told"), NONE)
def test_what_is_no_schema_is_told_with_its_place(schema, told):
    assert [told] == [*faults(schema)]


def test_a_schema_of_the_house_is_one():
    assert [] == [*faults(json_schema(described(Telemedicine)))]
