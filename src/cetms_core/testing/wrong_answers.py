"""Wrong answers: for each kind of field, what it must refuse, though a portal or a sheet may well send it."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from functools import lru_cache

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from cetms_core.education_types import Field, Kind

NEVER: tuple[object, ...] = ([], {}, ["甲"], {"甲": "乙"}, 1.5, float("nan"), b"", object())
"""No field takes these."""

NOTHING = st.sampled_from([None, "", " \u3000"])


@lru_cache(maxsize=4_096)
def wrong_answers(field: Field) -> SearchStrategy[object]:
    """What the field refuses, besides nothing at all."""
    return st.sampled_from([*NEVER, *_WRONG[field.kind](field)])


def _too_long(field: Field) -> str:
    return "甲" * ((field.limit or 0) + 1)


def _text(field: Field) -> list[object]:
    return [_too_long(field), "\0甲", 8, True]


def _line(field: Field) -> list[object]:
    return [*_text(field), "甲\n乙"]


def _number(field: Field) -> list[object]:
    least, most = field.least or 0, field.most or 0
    beyond = [least - 1, most + 1, str(most + 1)]
    return [*beyond, f"{least}.05", f" {least}", f"+{least}", f"0{least}", "\uff11", "1e3", "甲", True]


def _not_offered(field: Field) -> list[object]:
    offered = {choice.value for choice in field.choices} | {each.name.lower() for each in field.options or ()}
    spaced = f" {field.choices[0].value}"
    return [0, True, *(each for each in ("其他", "另外一种", spaced) if each not in offered)]


_WRONG: Mapping[Kind, Callable[[Field], list[object]]] = {
    Kind.TEXT: _line,
    Kind.LONGTEXT: _text,
    Kind.ORGANISATION: _line,
    Kind.WHOLE: lambda field: [*_number(field), Decimal(1)],
    Kind.YEAR: lambda field: [*_number(field), Decimal(2025)],
    Kind.DECIMAL: lambda field: [*_number(field), "NaN", Decimal("NaN"), Decimal("0.05")],
    Kind.DAY: lambda field: ["2025-02-29", "20250101", "2025/1/1", 20250101, True],
    Kind.CHOICE: _not_offered,
    Kind.FLAG: lambda field: ["对", "1", 1, 0],
}
