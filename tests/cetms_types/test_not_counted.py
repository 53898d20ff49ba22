"""不计学时：0，连同理由和依据。"""

from datetime import date

from cetms_core import Cell, Term
from cetms_types.not_counted import not_counted


def test_nothing_is_counted_and_the_reason_is_said():
    hours = not_counted("署名第 4 名", basis="折算参考标准 六", since=date(2012, 1, 1), confidence="B")

    assert "0（署名第 4 名，折算参考标准 六，2012 年起）" == hours.explanation
    assert (Term(0, Cell("署名第 4 名", "", "折算参考标准 六", date(2012, 1, 1), "B")),) == hours.terms
