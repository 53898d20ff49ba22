"""A page of code is named after the type that it declares."""

import pytest

from tests.cetms_types.declared import CODES, type_of


@pytest.mark.parametrize("code", CODES)
def test_a_page_is_named_after_its_type(code: str) -> None:
    assert code == type_of(code).code
