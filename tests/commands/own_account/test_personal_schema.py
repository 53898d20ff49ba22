"""A copy is built as its schema says, for whoever asks."""

from typing import Any

import pytest
from jsonschema import Draft202012Validator

from cetms_core.commands.own_account.export import SECTIONS
from cetms_core.commands.own_account.personal_schema import personal_schema
from tests.commands.own_account.leaving_people import busy, copy_of
from tests.house import ADMINISTRATOR, LI, SUN, SYSTEM, House


@pytest.mark.parametrize("actor", [LI, SUN, SYSTEM, ADMINISTRATOR])
def test_a_copy_is_built_as_its_schema_says(house: House, actor: Any) -> None:
    busy(house)
    Draft202012Validator.check_schema(personal_schema())

    Draft202012Validator(personal_schema()).validate(copy_of(house, actor))


def test_each_section_is_written_in_its_order(house: House) -> None:
    busy(house)
    names = ["format", "exported_at", *(name for name, _ in SECTIONS), "left_out"]

    assert names == [*copy_of(house)]
    assert names == [*personal_schema()["properties"]]  # type: ignore[misc]
