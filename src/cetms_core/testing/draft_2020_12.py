"""As much of JSON Schema (Draft 2020-12) as the house's own schemas use: who is valid, and what is a schema at all."""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any, TypeAlias

Schema: TypeAlias = Mapping[str, Any]
Keyword = Callable[[Any, Schema, Any], bool]


def accepts(schema: Mapping[str, object], document: object) -> bool:
    """Whether the document is valid; `format` is taken for an assertion."""
    return all(KEYWORDS[name](value, schema, document) for name, value in schema.items())


def faults(schema: Mapping[str, object], at: str = "") -> Iterator[str]:
    """Why this is no schema, or one that nothing can satisfy, each with the place it is at."""
    yield from (f"{at}{name} is no keyword that the house uses" for name in schema.keys() - KEYWORDS.keys())
    for name, is_sound in _SOUND.items():
        if name in schema and not is_sound(schema[name], schema):
            yield f"{at}{name} can't be {schema[name]!r}"
    for name, inner in _inside(schema):
        yield from faults(inner, f"{at}{name}: ")


def _inside(schema: Schema) -> Iterator[tuple[str, Schema]]:
    yield from schema.get("properties", {}).items()
    yield from (("allOf", each) for each in schema.get("allOf", ()))
    yield from (("anyOf", each) for each in schema.get("anyOf", ()))
    yield from ((name, schema[name]) for name in ("if", "then") if name in schema)


def _is(value: object, document: object) -> bool:
    """Equal, and of one type: True is no 1."""
    return (type(value), value) == (type(document), document)


def _has_required(names: list[str], _: Schema, document: object) -> bool:
    return not isinstance(document, Mapping) or all(name in document for name in names)


def _has_properties(properties: Mapping[str, Schema], _: Schema, document: object) -> bool:
    given = document if isinstance(document, Mapping) else {}
    return all(accepts(properties[name], answer) for name, answer in given.items() if name in properties)


def _is_closed(_: bool, schema: Schema, document: object) -> bool:
    return not isinstance(document, Mapping) or document.keys() <= schema["properties"].keys()


def _matches(pattern: str, _: Schema, document: object) -> bool:
    ended = pattern.replace("$", r"\Z")  # `$` of ECMA 262 is the very end
    return not isinstance(document, str) or re.search(ended, document) is not None


def _is_day(_: str, __: Schema, document: object) -> bool:
    try:
        return not isinstance(document, str) or date.fromisoformat(document).isoformat() == document
    except ValueError:
        return False


def _compiles(pattern: str, _: Schema) -> bool:
    try:
        return re.compile(pattern) is not None
    except re.error:
        return False


_TYPES: Mapping[str, Callable[[object], bool]] = {
    "object": lambda document: isinstance(document, Mapping),
    "string": lambda document: isinstance(document, str),
    "integer": lambda document: type(document) is int,
    "boolean": lambda document: isinstance(document, bool),
    "null": lambda document: document is None,
}

KEYWORDS: Mapping[str, Keyword] = {
    **dict.fromkeys(("$schema", "title", "description", "then"), lambda *_: True),
    "type": lambda name, _, document: _TYPES[name](document),
    "properties": _has_properties,
    "required": _has_required,
    "additionalProperties": _is_closed,
    "allOf": lambda each, _, document: all(accepts(one, document) for one in each),
    "anyOf": lambda each, _, document: any(accepts(one, document) for one in each),
    "if": lambda when, schema, document: not accepts(when, document) or accepts(schema["then"], document),
    "const": lambda value, _, document: _is(value, document),
    "enum": lambda values, _, document: any(_is(value, document) for value in values),
    "pattern": _matches,
    "format": _is_day,
    "minimum": lambda least, _, document: type(document) is not int or least <= document,
    "maximum": lambda most, _, document: type(document) is not int or document <= most,
    "maxLength": lambda most, _, document: not isinstance(document, str) or len(document) <= most,
}
"""What each keyword says of a document."""

_SOUND: Mapping[str, Callable[[Any, Schema], bool]] = {
    "required": lambda names, schema: {*names} <= {*schema.get("properties", names)},
    "enum": lambda values, _: bool(values) and len(values) == len({*values}),
    "allOf": lambda each, _: bool(each),
    "pattern": _compiles,
    "maximum": lambda most, schema: schema.get("minimum", most) <= most,
    "maxLength": lambda most, _: most >= 1,
}
"""What each keyword may say."""
