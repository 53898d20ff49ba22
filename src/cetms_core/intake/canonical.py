"""Answers as they are stored: plain JSON values by field, which outlive the plugin that asked for them."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from enum import Enum

from cetms_core.domain.declaration import Answers
from cetms_core.domain.explanation import written
from cetms_core.domain.tenths import in_tenths
from cetms_core.domain.text import clean_text, find_unsafe
from cetms_core.education_types import Details, EducationType

LONGEST_SKETCH = 1000
"""In characters; more than any field takes."""


def canonical(type_: EducationType, details: Details) -> Answers:
    """Typed details as plain values, in the form's order; a reader reads each of them back."""
    return {field.name: written_answer(getattr(details, field.name)) for field in type_.fields}


def written_answer(value: object) -> str | int | bool | None:
    """One typed value as JSON keeps it without loss."""
    match value:
        case Enum():
            return str(value.value)
        case Decimal() if (tenths := in_tenths(value)) is not None:
            return written(tenths)
        case date():
            return value.isoformat()
        case str() | bool() | int() | None:
            return value
        case _:
            raise TypeError(f"no answer is a {type(value).__name__}")


def sketch(type_: EducationType, answers: Mapping[str, object]) -> Answers:
    """What a draft keeps of answers that can't be read yet: each field's, if it is plain and of bounded length."""
    given = answers if isinstance(answers, Mapping) else {}
    return {field.name: _kept(given.get(field.name)) for field in type_.fields}


def _kept(raw: object) -> str | int | bool | None:
    match raw:
        case str() if len(raw) <= LONGEST_SKETCH and find_unsafe(text := clean_text(raw)) is None:
            return text
        case bool():
            return raw
        case int() if abs(raw) < 10**9:
            return raw
        case _:
            return None
