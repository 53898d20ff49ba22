"""As much of JSON Schema (Draft 2020-12) as the house's own schemas use: who is valid, and what a valid document may look like."""

import re
from collections.abc import Mapping
from datetime import date

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from tests.strategies import LETTERS

KNOWN = {
    "$schema", "title", "description", "type", "properties", "required", "additionalProperties",
    "allOf", "anyOf", "if", "then", "const", "enum", "pattern", "format", "minimum", "maximum", "maxLength",
}  # fmt: skip

_IS = {
    "object": lambda value: isinstance(value, Mapping),
    "string": lambda value: isinstance(value, str),
    "integer": lambda value: type(value) is int,
    "boolean": lambda value: isinstance(value, bool),
    "null": lambda value: value is None,
}


def accepts(schema: Mapping, value: object) -> bool:
    """Whether `value` is valid; `format` is taken for an assertion."""
    assert schema.keys() <= KNOWN, f"not used by the house: {schema.keys() - KNOWN}"
    if "type" in schema and not _IS[schema["type"]](value):
        return False
    return (
        all(accepts(each, value) for each in schema.get("allOf", ()))
        and ("anyOf" not in schema or any(accepts(each, value) for each in schema["anyOf"]))
        and ("if" not in schema or not accepts(schema["if"], value) or accepts(schema["then"], value))
        and _equals(schema, value)
        and (not isinstance(value, Mapping) or _has_properties(schema, value))
        and (not isinstance(value, str) or _is_text(schema, value))
        and (type(value) is not int or schema.get("minimum", value) <= value <= schema.get("maximum", value))
    )


def _equals(schema: Mapping, value: object) -> bool:
    allowed = [*schema.get("enum", ()), *([schema["const"]] if "const" in schema else ())]
    return not allowed or any((type(each), each) == (type(value), value) for each in allowed)


def _has_properties(schema: Mapping, value: Mapping) -> bool:
    properties = schema.get("properties", {})
    closed = schema.get("additionalProperties") is False
    return (
        all(name in value for name in schema.get("required", ()))
        and not (closed and value.keys() - properties.keys())
        and all(accepts(properties[name], each) for name, each in value.items() if name in properties)
    )


def _is_text(schema: Mapping, value: str) -> bool:
    pattern = schema.get("pattern", "").replace("$", r"\Z")  # `$` of ECMA 262 is the very end
    return (
        len(value) <= schema.get("maxLength", len(value))
        and re.search(pattern, value) is not None
        and (schema.get("format") != "date" or _is_day(value))
    )


def _is_day(value: str) -> bool:
    try:
        return date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


def documents(schema: Mapping) -> SearchStrategy:
    """Documents that `schema` accepts; of texts, those made of characters that show."""
    return _drawn(schema).filter(lambda document: accepts(schema, document))


def _drawn(schema: Mapping) -> SearchStrategy:
    if "anyOf" in schema:
        return st.one_of([_drawn(each) for each in schema["anyOf"]])
    if "enum" in schema:
        return st.sampled_from(schema["enum"])
    return _DRAWN[schema["type"]](schema)


def _object(schema: Mapping) -> SearchStrategy:
    drawn = {name: _drawn(each) for name, each in schema["properties"].items()}
    required = {name: drawn.pop(name) for name in schema.get("required", ())}
    return st.fixed_dictionaries(required, optional=drawn)


def _text(schema: Mapping) -> SearchStrategy:
    if "maxLength" in schema:
        return st.text(f"{LETTERS} \n", max_size=schema["maxLength"])
    if "format" in schema:
        return st.dates().map(date.isoformat)
    return st.from_regex(schema["pattern"].replace("$", r"\Z"))


_DRAWN = {
    "object": _object,
    "string": _text,
    "integer": lambda schema: st.integers(schema["minimum"], schema["maximum"]),
    "boolean": lambda schema: st.booleans(),
    "null": lambda schema: st.none(),
}
