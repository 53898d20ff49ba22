"""学历: 40 codes, under nine levels."""

from cetms_core.catalogues import EDUCATION


def test_there_are_as_many_as_the_standard_has():
    assert 40 == len(EDUCATION.items)


def test_a_level_holds_what_begins_with_its_digit():
    assert {"10", "20", "30", "40", "60", "70", "80", "90"} == {
        each.code for each in EDUCATION.items if not each.above
    }
    assert all(each.above == f"{each.code[0]}0" for each in EDUCATION.items if each.above)


def test_where_a_public_copy_errs_this_one_does_not():
    assert ["普通高中肄业", "初中肄业", "小学教育"] == [
        each.name for each in EDUCATION.items if each.code in ("63", "73", "80")
    ]
