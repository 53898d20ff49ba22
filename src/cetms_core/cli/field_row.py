"""A question of the form as one row: its name, label and kind, when it must be answered, and with what."""

from collections.abc import Iterator

from cetms_core import Field
from cetms_core.education_types.fields import LARGEST, any_of

WORDS = {"True": "是", "False": "否"}
"""What a flag is called in a condition."""


def field_row(field: Field) -> tuple[str, str, str, str, str]:
    """The cells; the last has a line for each thing that is said of the answer."""
    return field.name, field.label, field.kind.value, _needed(field), "\n".join(_accepts(field))


def _needed(field: Field) -> str:
    if field.required_when is None:
        return "必填" if field.required else "选填"
    conditions = (f"{name} 为{_one_of(value)}" for name, value in field.required_when.items())
    return f"{'，'.join(conditions)}时必填"


def _one_of(value: object) -> str:
    return "或".join(f"“{WORDS.get(str(each), str(each))}”" for each in any_of(value))


def _accepts(field: Field) -> Iterator[str]:
    if field.limit is not None:
        yield f"至多 {field.limit} 字"
    if field.least is not None:
        yield f"不少于 {field.least}" if field.most == LARGEST else f"{field.least} 至 {field.most}"
    if field.choices:
        yield "、".join(each.value for each in field.choices)
    if field.help:
        yield field.help
