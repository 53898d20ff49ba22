"""性别: the four codes of GB/T 2261.1."""

from cetms_core.catalogues import SEXES
from cetms_core.domain.identity import Sex


def test_there_are_four_and_two_say_it():
    assert ["0", "1", "2", "9"] == [each.code for each in SEXES.items]
    assert {each.value for each in Sex} == {each.name for each in SEXES.items if each.code in "12"}
