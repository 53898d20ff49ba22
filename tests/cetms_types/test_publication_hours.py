"""著作、论文的学时表：五张，都只作参考。"""

from datetime import date

import pytest

from cetms_core import Law
from cetms_types.publication_hours import (
    BOOKS_BY_LENGTH,
    BY_LENGTH,
    GUANGDONG_PRACTICE,
    LIST_ONE,
    LIST_TWO,
    PAPERS_BY_LENGTH,
    TABLES,
    Journal,
    Work,
)

FIGURES = [
    (BOOKS_BY_LENGTH, {"著作": 5, "译作": 5}),
    (PAPERS_BY_LENGTH, {"国家级": 5, "省级": 3}),
    (GUANGDONG_PRACTICE, {"国际": 18, "国家级": 18, "省级": 18}),
    (LIST_ONE, {"国际": 60, "国家级": 40, "省级": 20}),
    (LIST_TWO, {"国家级": 24, "省级": 18, "市级": 12, "县级": 4, "内部": 6}),
]


@pytest.mark.parametrize(("table", "figures"), FIGURES)
def test_each_table_says_this_and_waits_for_a_jurisdiction(table, figures):
    (one_figure,) = {len(row) for row in table.on(date(2025, 1, 1)).values()}

    assert figures == {key.value: row[0] for key, row in table.on(date(2025, 1, 1)).items()}
    assert 1 == one_figure
    assert table not in Law(2025, "410000")
    assert table in Law(2025, "410000", presets=frozenset({table}))


def test_all_tables_are_asked_in_this_order():
    assert TABLES == tuple(table for table, _ in FIGURES)


def test_books_are_counted_by_ten_thousand_characters_and_papers_by_one_thousand():
    assert {BOOKS_BY_LENGTH: 10_000, PAPERS_BY_LENGTH: 1_000} == BY_LENGTH


def test_choices_are_called_as_people_call_them():
    assert ["著作", "译作", "论文"] == [*Work]
    assert ["国际", "国家级", "省级", "市级", "县级", "内部"] == [*Journal]
