"""Right answers: what one field takes, as a form or a program writes it."""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from functools import lru_cache

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from cetms_core.education_types import Field, Kind

LETTERS = "甲乙丙学术会议𠮷ABCxyz0189·，。（）-"
"""Of these, any text is one that a person could write in one line."""

DAYS = st.dates(date(1000, 1, 1), date(9999, 12, 31)).map(date.isoformat)
BLANKS = st.sampled_from([None, ""])


@lru_cache(maxsize=4_096)
def from_field(field: Field) -> SearchStrategy[object]:
    """What the field takes; nothing too, where it may always stay empty."""
    right = _RIGHT[field.kind](field)
    return right if field.required else BLANKS | right


def _texts(field: Field) -> SearchStrategy[object]:
    return st.text(LETTERS, min_size=1, max_size=field.limit)


def _lines(field: Field) -> SearchStrategy[object]:
    two_lines = "甲\r\n乙"
    return _texts(field) | st.just(two_lines) if (field.limit or 0) >= len(two_lines) else _texts(field)


def _numbers(field: Field) -> SearchStrategy[object]:
    whole = st.integers(field.least or 0, field.most or 0)
    return whole | whole.map(str)


def _decimals(field: Field) -> SearchStrategy[object]:
    range_of = st.integers((field.least or 0) * 10, (field.most or 0) * 10)
    exact = range_of.map(lambda each: Decimal(f"{each}E-1"))
    return exact | exact.map(lambda each: f"{each:f}".removesuffix(".0"))


def _offered(field: Field) -> SearchStrategy[object]:
    names = [option.name.lower() for option in field.options or ()]
    return st.sampled_from([*(choice.value for choice in field.choices), *names])


_RIGHT: Mapping[Kind, Callable[[Field], SearchStrategy[object]]] = {
    Kind.TEXT: _texts,
    Kind.LONGTEXT: _lines,
    Kind.ORGANISATION: _texts,
    Kind.WHOLE: _numbers,
    Kind.YEAR: _numbers,
    Kind.DECIMAL: _decimals,
    Kind.DAY: lambda field: DAYS,
    Kind.CHOICE: _offered,
    Kind.FLAG: lambda field: st.sampled_from([True, False, "是", "否", "true", "false"]),
}
