"""Hypothesis strategies: values of the house that a plugin author has no need of."""

from datetime import date

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from cetms_core.domain.explanation import Cell, Term
from cetms_core.domain.hours import Hours

days = st.dates(date(1000, 1, 1), date(9999, 12, 31))
words = st.text("甲乙丙丁戊己庚辛", min_size=1, max_size=4)
tenths = st.integers(-100_000, 100_000)
cells = st.builds(Cell, words, st.just("") | words, words, st.none() | days, st.sampled_from("ABC"))
terms = st.builds(Term, tenths, st.none() | cells, st.integers(-9, 99))


@st.composite
def hours(draw: DrawFn) -> Hours:
    """Hours that know what they are the sum of, as all hours do that a table and arithmetic make."""
    parts = tuple(draw(st.lists(terms, max_size=4)))
    return Hours.of(sum(part.product for part in parts), parts)
