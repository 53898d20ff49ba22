"""JSON Schema (Draft 2020-12) of a type's form, from the one field set."""

from collections.abc import Callable
from typing import TypeAlias

from cetms_core.education_types.education_type import EducationType
from cetms_core.education_types.fields import Field, Kind

JSON: TypeAlias = "str | int | bool | list[JSON] | dict[str, JSON] | None"
Schema: TypeAlias = dict[str, JSON]

DRAFT = "https://json-schema.org/draft/2020-12/schema"
ONE_DECIMAL = r"^(0|[1-9][0-9]{0,3})(\.[0-9])?$"
DAY = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"


def json_schema(type_: EducationType) -> Schema:
    """The schema of the answers to `type_`, with the labels as titles and the form's order kept."""
    return {
        "$schema": DRAFT,
        "title": type_.label,
        "description": type_.basis,
        "type": "object",
        "properties": {field.name: _property(field) for field in type_.form},
        "required": [field.name for field in type_.fields if _always(field)],
        "allOf": [_conditional(field) for field in type_.fields if field.required_when is not None],
        "additionalProperties": False,
    }


def _always(field: Field) -> bool:
    return field.required and field.required_when is None


def _property(field: Field) -> Schema:
    described: Schema = {"title": field.label}
    if field.help:
        described["description"] = field.help
    accepted = _ACCEPTED[field.kind](field)
    return {**described, **(accepted if _always(field) else {"anyOf": [accepted, {"type": "null"}]})}


def _conditional(field: Field) -> Schema:
    conditions = {name: {"const": _plain(value)} for name, value in (field.required_when or {}).items()}
    given: Schema = {"required": [field.name], "properties": {field.name: _ACCEPTED[field.kind](field)}}
    return {"if": {"properties": dict(conditions), "required": list(conditions)}, "then": given}


def _plain(value: object) -> JSON:
    return value if isinstance(value, bool | int) else str(value)


def _line(field: Field) -> Schema:
    limit: Schema = {} if field.limit is None else {"maxLength": field.limit}
    return {"type": "string"} | limit | ({"minLength": 1, "pattern": r"\S"} if _needed(field) else {})


def _needed(field: Field) -> bool:
    return field.required or field.required_when is not None


def _whole(field: Field) -> Schema:
    return {"type": "integer", "minimum": field.least, "maximum": field.most}


def _one_of(field: Field) -> Schema:
    return {"type": "string", "enum": [choice.value for choice in field.choices]}


_ACCEPTED: dict[Kind, Callable[[Field], Schema]] = {
    Kind.TEXT: _line,
    Kind.LONGTEXT: _line,
    Kind.ORGANISATION: _line,
    Kind.WHOLE: _whole,
    Kind.YEAR: _whole,
    Kind.DECIMAL: lambda field: {"type": "string", "pattern": ONE_DECIMAL},
    Kind.DAY: lambda field: {"type": "string", "format": "date", "pattern": DAY},
    Kind.CHOICE: _one_of,
    Kind.FLAG: lambda field: {"type": "boolean"},
}
