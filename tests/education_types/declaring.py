"""A type that is made for one test alone."""

from collections.abc import Mapping
from typing import Any

from cetms_core import Hours, Subject, education_type

Asked = Mapping[str, tuple[object, object]]
"""Fields by name: annotation and question."""

PLAIN: dict[str, Any] = {
    "code": "some_type",
    "label": "某类型",
    "since": 2012,
    "basis": "某条",
    "subject": Subject.PUBLIC,
}


def declare(fields: Asked | None = None, methods: Mapping[str, object] | None = None, **facts: Any) -> type:
    """A class as an author would write it, of these fields and methods; it is worth an hour unless it says otherwise."""
    asked = fields or {}
    body = {name: question for name, (_, question) in asked.items()}
    annotations = {name: annotation for name, (annotation, _) in asked.items()}
    hours = {"credit_hours": lambda self, law: Hours(1)}
    declared = type("SomeType", (), {"__annotations__": annotations, **body, **hours, **(methods or {})})
    return education_type(**PLAIN | facts)(declared)
