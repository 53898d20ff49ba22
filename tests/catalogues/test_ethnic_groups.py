"""民族: as many as GB/T 3304 has, and names that were given up are understood."""

import pytest

from cetms_core.catalogues import ETHNIC_GROUPS


def test_there_are_56_peoples_and_two_codes_beside_them():
    assert [*(f"{number:02}" for number in range(1, 57)), "97", "98"] == [
        each.code for each in ETHNIC_GROUPS.items
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("汉", "汉族"),
        ("01", "汉族"),
        ("56", "基诺族"),
        ("崩龙族", "德昂族"),
        ("毛难", "毛南族"),
        ("57", "其他"),
        ("97", "其他"),
        ("58", "外国血统中国籍人士"),
    ],
)
def test_a_code_or_an_old_name_stands_for_the_name_of_the_standard(text, name):
    found = ETHNIC_GROUPS.find(text)

    assert found is not None
    assert name == found.name
