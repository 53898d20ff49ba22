"""Every field of a copy has a title in Chinese, and no title is there for nothing."""

from collections.abc import Iterator

from cetms_core.commands.own_account.personal_schema import personal_schema
from cetms_core.commands.own_account.personal_titles import TITLES
from cetms_core.domain.plain import Plain


def fields(schema: Plain) -> Iterator[str]:
    """Of all objects, at whatever depth."""
    if isinstance(schema, list):
        for each in schema:
            yield from fields(each)
    if isinstance(schema, dict):
        properties = schema.get("properties", {})
        yield from properties if isinstance(properties, dict) else ()
        for each in schema.values():
            yield from fields(each)


def test_titles_and_fields_are_the_same() -> None:
    assert {*TITLES} == {*fields(personal_schema()), "copy"}
