from hypothesis import given, strategies as st

from cetms_core import Hours
from cetms_core.approval import lowered
from cetms_core.domain.explanation import Cell, Term

FIGURE = Cell("参加会议", "全国", "折算参考标准 四", None)
DECLARED = Hours.of(200, (Term(120, FIGURE), Term(80)))


@given(st.integers(1, 1000), st.data())
def test_the_terms_are_those_declared_and_what_was_taken_off(tenths, choices):
    declared = Hours.of(tenths, (Term(tenths, FIGURE),))
    to = Hours.of(choices.draw(st.integers(0, tenths - 1)))
    fewer = lowered(declared, to)

    assert to == fewer
    assert declared.terms == fewer.terms[:-1]
    assert to.tenths == sum(term.product for term in fewer.terms)


def test_it_says_in_words_what_was_taken_off():
    assert lowered(DECLARED, Hours("12.5")).explanation.endswith("+ 8 - 7.5（审核核减，申报 20 学时）= 12.5")
