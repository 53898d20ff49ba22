"""Hypothesis strategies: values of the house, and what a form of an education type can send, right or wrong."""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from cetms_core.domain.explanation import Cell, Term
from cetms_core.domain.hours import Hours
from cetms_core.education_types import Details, Field, Kind, described

LETTERS = "甲乙丙学术会议ABCxyz0189·，。（）-"

days = st.dates(date(1000, 1, 1), date(9999, 12, 31))
words = st.text("甲乙丙丁戊己庚辛", min_size=1, max_size=4)

# ── hours ─────────────────────────────────────────────────────────────────────────────────────────────────

tenths = st.integers(-100_000, 100_000)
cells = st.builds(Cell, words, st.just("") | words, words, st.none() | days, st.sampled_from("ABC"))
terms = st.builds(Term, tenths, st.none() | cells, st.integers(-9, 99))


@st.composite
def hours(draw: DrawFn) -> Hours:
    """Hours that know what they are the sum of, as all hours do that a table and arithmetic make."""
    parts = tuple(draw(st.lists(terms, max_size=4)))
    return Hours.of(sum(part.product for part in parts), parts)


# ── right answers ─────────────────────────────────────────────────────────────────────────────────────────


def from_education_type(declared: type[Details], **given: SearchStrategy[object]) -> SearchStrategy[dict]:
    """Answers that a form of this type accepts; `given` takes the place of a field's own strategy."""
    fields = described(declared).fields
    return st.fixed_dictionaries({field.name: given.get(field.name, from_field(field)) for field in fields})


def from_field(field: Field) -> SearchStrategy[object]:
    """What the field takes, as a form or a program writes it; nothing too, where it may always stay empty."""
    right = _RIGHT[field.kind](field)
    return right if field.required else st.none() | st.just("") | right


def _texts(field: Field) -> SearchStrategy[object]:
    return st.text(LETTERS, min_size=1, max_size=field.limit)


def _numbers(field: Field) -> SearchStrategy[object]:
    whole = st.integers(field.least or 0, field.most or 0)
    return whole | whole.map(str)


def _decimals(field: Field) -> SearchStrategy[object]:
    range_of = st.integers((field.least or 0) * 10, (field.most or 0) * 10)
    exact = range_of.map(lambda each: Decimal(f"{each}E-1"))
    return exact | exact.map(lambda each: f"{each:f}".removesuffix(".0"))


def _offered(field: Field) -> SearchStrategy[object]:
    return st.sampled_from([choice.value for choice in field.choices])


_RIGHT: Mapping[Kind, Callable[[Field], SearchStrategy]] = {
    Kind.TEXT: _texts,
    Kind.LONGTEXT: lambda field: _texts(field) | st.just("甲\r\n乙"),
    Kind.ORGANISATION: _texts,
    Kind.WHOLE: _numbers,
    Kind.YEAR: _numbers,
    Kind.DECIMAL: _decimals,
    Kind.DAY: lambda field: days.map(date.isoformat),
    Kind.CHOICE: _offered,
    Kind.FLAG: lambda field: st.sampled_from([True, False, "是", "否", "true", "false"]),
}

# ── wrong answers ─────────────────────────────────────────────────────────────────────────────────────────

scalars = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.decimals(), st.text(), st.binary(), st.dates()
)
garbage = st.recursive(scalars, lambda each: st.lists(each) | st.dictionaries(st.text(), each), max_leaves=9)
"""Whatever a program or a hostile request can send."""


def garbage_for(declared: type[Details]) -> SearchStrategy[object]:
    """Something that is no form, or a form with anything in it, under the right names and others."""
    known = st.sampled_from([field.name for field in described(declared).fields])
    names = st.one_of(known, st.text(), st.none(), st.integers(), st.binary())
    return garbage | st.dictionaries(names, garbage, max_size=12)


@st.composite
def with_one_fault(draw: DrawFn, declared: type[Details]) -> tuple[dict, str]:
    """Answers that are right but for one field, and that field's name."""
    field = draw(st.sampled_from(described(declared).fields))
    answers = draw(from_education_type(declared))
    return answers | {field.name: draw(_wrong(field))}, field.name


def _wrong(field: Field) -> SearchStrategy[object]:
    never = st.sampled_from([[], {}, ["甲"], {"甲": "乙"}, 1.5, float("nan"), b"", object()])
    always = field.required and field.required_when is None
    absent = st.sampled_from([None, "", " \u3000"]) if always else st.nothing()
    return never | absent | st.sampled_from(_WRONG[field.kind](field))


def _too_long(field: Field) -> str:
    return "甲" * ((field.limit or 0) + 1)


def _beyond(field: Field) -> list[object]:
    least, most = field.least or 0, field.most or 0
    return [least - 1, most + 1, str(most + 1), f"{least}.05", f" {least}", f"+{least}", "１", "甲", True]


_WRONG: Mapping[Kind, Callable[[Field], list[object]]] = {
    Kind.TEXT: lambda field: [_too_long(field), "甲\n乙", "\0甲", 8, True],
    Kind.LONGTEXT: lambda field: [_too_long(field), "\0甲", 8, True],
    Kind.ORGANISATION: lambda field: [_too_long(field), "甲\n乙", "\0甲", 8, True],
    Kind.WHOLE: lambda field: [*_beyond(field), "01", "1e3", Decimal(1)],
    Kind.YEAR: lambda field: [*_beyond(field), "02025", "25", Decimal(2025)],
    Kind.DECIMAL: lambda field: [*_beyond(field), "00.5", "NaN", Decimal("NaN"), Decimal("0.05")],
    Kind.DAY: lambda field: ["2025-02-29", "20250101", "2025/1/1", 20250101, True],
    Kind.CHOICE: lambda field: ["其他", f" {field.choices[0].value}", 0, True],
    Kind.FLAG: lambda field: ["对", "1", 1, 0],
}
