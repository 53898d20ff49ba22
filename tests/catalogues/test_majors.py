"""专业: the categories, and a portal's own list, with all its faults at once."""

import pytest

from cetms_core import Refused
from cetms_core.catalogues import MAJORS, load_majors

GOOD = "\ufeff名称, 代码 ,备注\n内科学,100201,x\n哲学,010101\n"


def faults(table: str) -> list[str]:
    with pytest.raises(Refused) as refused:
        load_majors(table, source="本校（A）")
    return [finding.sentence for finding in refused.value.findings]


def test_there_are_fourteen_categories():
    assert 14 == len(MAJORS.items)


def test_a_table_becomes_a_catalogue_in_the_order_of_its_codes():
    majors = load_majors(GOOD, source="本校（A）")

    assert [("010101", "哲学"), ("100201", "内科学")] == [(each.code, each.name) for each in majors.items]
    assert ("major", "本校（A）") == (majors.code, majors.source)


def test_all_faults_at_once_with_row_and_column():
    assert [
        "第 2 行“名称”：未填写，请补填",
        "第 3 行“代码”：未填写，请补填",
        "第 5 行“名称”：第 2 字是看不见的控制字符，请删去后重新填写",
        "专业目录：第 4 行的代码“01”在第 2 行已经有了，请删去其中一行",
    ] == faults("代码,名称\n01\n,文学\n01,理学\n02,工\0学\n")


@pytest.mark.parametrize(("table", "absent"), [("", 2), ("代码\n01\n", 1), ("01,哲学\n", 2)])
def test_a_table_without_its_columns_is_refused(table, absent):
    told = faults(table)

    assert absent == len(told)
    assert all("缺少" in sentence for sentence in told)


def test_a_name_has_a_hundred_characters_at_most():
    (major,) = load_majors(f"代码,名称\n01,{'字' * 100}\n", source="本校（A）").items

    assert "字" * 100 == major.name
    assert 1 == len(faults(f"代码,名称\n01,{'字' * 101}\n"))
