"""学位: 56 codes, under four levels."""

from cetms_core.catalogues import DEGREES


def test_there_are_as_many_as_the_standard_has():
    assert 56 == len(DEGREES.items)


def test_a_degree_lies_under_its_level():
    levels = {each.code: each.name for each in DEGREES.items if not each.above}

    assert ["名誉博士", "博士", "硕士", "学士"] == [*levels.values()]
    assert all(levels[each.above] in each.name for each in DEGREES.items if each.above)
