"""Every term says its figure and its source, once."""

from datetime import date

import pytest
from hypothesis import given

from cetms_core.domain.explanation import Cell, Term, explain, written
from tests.strategies import cells, tenths, terms

ATTENDING = Cell("参加会议", "全国", "折算参考标准 四", date(2012, 1, 1), "B", "0a1b2c3d")
PAPER = Cell("宣读论文", "全国", "折算参考标准 四", date(2012, 1, 1), "B")
CERTIFIED = Cell("按证明材料认定", "", "折算参考标准 二", None)


@pytest.mark.parametrize(
    ("tenths", "text"),
    [(0, "0"), (5, "0.5"), (75, "7.5"), (80, "8"), (-5, "-0.5"), (-75, "-7.5"), (100_000, "10000")],
)
def test_tenths_are_written_without_a_needless_nought(tenths, text):
    assert text == written(tenths)


SUMS = [
    (0, (), "0"),
    (75, (), "7.5"),
    (75, (Term(75),), "7.5"),
    (120, (Term(120, ATTENDING),), "12（参加会议，全国，折算参考标准 四，2012 年起）"),
    (120, (Term(120, CERTIFIED),), "12（按证明材料认定，折算参考标准 二，起始日期不详）"),
    (45, (Term(15, ATTENDING, 3),), "1.5（参加会议，全国，折算参考标准 四，2012 年起）× 3 = 4.5"),
    (
        200,
        (Term(120, ATTENDING), Term(80, PAPER)),
        "12（参加会议，全国，折算参考标准 四，2012 年起）+ 8（宣读论文，同上）= 20",
    ),
    (
        40,
        (Term(120, ATTENDING), Term(80, PAPER, -1)),
        "12（参加会议，全国，折算参考标准 四，2012 年起）+ 8（宣读论文，同上）× -1 = 4",
    ),
    (
        250,
        (Term(120, ATTENDING), Term(10), Term(120, ATTENDING)),
        "12（参加会议，全国，折算参考标准 四，2012 年起）+ 1 + 12（参加会议，全国，折算参考标准 四，2012 年起）= 25",
    ),
    (20, (Term(10), Term(10)), "1 + 1 = 2"),
]


@pytest.mark.parametrize(("total", "terms", "sentence"), SUMS)
def test_a_sum_is_said_word_for_word(total, terms, sentence):
    assert sentence == explain(total, terms)


@given(cell=cells)
def test_a_source_says_its_year_or_that_nobody_knows_it(cell):
    key, basis, since = ("", *cell.source)[-3:] if not cell.key else cell.source

    assert (cell.key, cell.basis) == (key, basis)
    assert since == ("起始日期不详" if cell.since is None else f"{cell.since.year} 年起")


@given(term=terms, total=tenths)
def test_a_term_taken_several_times_keeps_its_cell(term, total):
    assert Term(term.tenths, term.cell, term.times * 3) == term.multiplied(3)
    assert term.product * 3 == term.multiplied(3).product


def test_what_somebody_decided_has_no_clause_and_no_date():
    found = Term(-80, Cell("审核核减", "申报 20 学时", "", None))

    assert "20 - 8（审核核减，申报 20 学时）= 12" == explain(120, (Term(200), found))
