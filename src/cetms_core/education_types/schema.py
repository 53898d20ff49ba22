"""JSON Schema (Draft 2020-12) of a type's form, from the one field set.

Whatever it accepts, intake can read; but for the characters that no form shows, which `domain.text` alone judges.
"""

from collections.abc import Callable
from enum import Enum
from typing import TypeAlias

from cetms_core.education_types.education_type import EducationType
from cetms_core.education_types.fields import Field, Kind, any_of
from cetms_core.education_types.number_pattern import number_pattern

JSON: TypeAlias = "str | int | bool | list[JSON] | dict[str, JSON] | None"
Schema: TypeAlias = dict[str, JSON]

DRAFT = "https://json-schema.org/draft/2020-12/schema"
DAY = r"^(?!0000)[0-9]{4}-[0-9]{2}-[0-9]{2}$"
_NO_BREAK = r"[^\n\r\u0085\u2028\u2029]*"


def json_schema(type_: EducationType) -> Schema:
    """The schema of the answers to `type_` and of the remark, the labels as titles, in the form's order."""
    described: Schema = {
        "$schema": DRAFT,
        "title": type_.label,
        "description": type_.basis,
        "type": "object",
        "properties": {field.name: _property(field) for field in type_.form},
        "required": [field.name for field in type_.fields if _always(field)],
        "additionalProperties": False,
    }
    conditional: list[JSON] = [
        _conditional(field) for field in type_.fields if field.required_when is not None
    ]
    return described | ({"allOf": conditional} if conditional else {})


def _always(field: Field) -> bool:
    return field.required and field.required_when is None


def _property(field: Field) -> Schema:
    described: Schema = {"title": field.label}
    if field.help:
        described["description"] = field.help
    accepted = _ACCEPTED[field.kind](field)
    return {**described, **(accepted if _always(field) else {"anyOf": [accepted, {"type": "null"}]})}


def _conditional(field: Field) -> Schema:
    conditions = {name: _either(any_of(value)) for name, value in (field.required_when or {}).items()}
    given: Schema = {"required": [field.name], "properties": {field.name: _ACCEPTED[field.kind](field)}}
    return {"if": {"properties": dict(conditions), "required": list(conditions)}, "then": given}


def _either(values: tuple[object, ...]) -> Schema:
    only, *others = (plain(value) for value in values)
    return {"enum": [only, *others]} if others else {"const": only}


def plain(value: object) -> JSON:
    """An answer as JSON has it."""
    if isinstance(value, Enum):
        return str(value.value)
    return value if isinstance(value, bool | int) else str(value)


def _line(field: Field) -> Schema:
    shown = rf"\S{_NO_BREAK}" if _needed(field) else ""
    return {"type": "string", "maxLength": field.limit, "pattern": f"^{_NO_BREAK}{shown}$"}


def _lines(field: Field) -> Schema:
    limited: Schema = {"type": "string", "maxLength": field.limit}
    return limited | ({"pattern": r"\S"} if _needed(field) else {})


def _needed(field: Field) -> bool:
    return field.required or field.required_when is not None


def _whole(field: Field) -> Schema:
    return {"type": "integer", "minimum": field.least, "maximum": field.most}


def _decimal(field: Field) -> Schema:
    return {"type": "string", "pattern": number_pattern(field.least or 0, field.most or 0)}


def _one_of(field: Field) -> Schema:
    return {"type": "string", "enum": [choice.value for choice in field.choices]}


_ACCEPTED: dict[Kind, Callable[[Field], Schema]] = {
    Kind.TEXT: _line,
    Kind.LONGTEXT: _lines,
    Kind.ORGANISATION: _line,
    Kind.WHOLE: _whole,
    Kind.YEAR: _whole,
    Kind.DECIMAL: _decimal,
    Kind.DAY: lambda field: {"type": "string", "format": "date", "pattern": DAY},
    Kind.CHOICE: _one_of,
    Kind.FLAG: lambda field: {"type": "boolean"},
}
