"""One reader for each kind of field: what a form, a sheet or a program sends, to the typed value.

Nothing is coerced: `8.9` is no whole number, `True` is no 1, `"false"` is not true.
Each reader raises InvalidValue with the rule that its text breaks.
It takes a second argument that it ignores, since cattrs hands its hooks the wanted type as well.
"""

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import lru_cache
from typing import Protocol, TypeAlias

from cetms_core.domain.tenths import in_tenths
from cetms_core.domain.text import read_text
from cetms_core.education_types import Field, Kind
from cetms_core.education_types.fields import LARGEST
from cetms_core.errors import InvalidValue
from cetms_core.wording.bilingual import Bilingual

Read: TypeAlias = str | int | bool | Decimal | date | Enum


class Reader(Protocol):
    """Reads one raw answer; nothing at all is None, where nothing is owed."""

    def __call__(self, raw: object, wanted: object = None, /) -> Read | None: ...


_whole_number = re.compile(r"0|[1-9][0-9]{0,8}").fullmatch
_decimal_number = re.compile(r"(0|[1-9][0-9]{0,8})(\.[0-9])?").fullmatch
_day = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}").fullmatch
_year = re.compile(r"[1-9][0-9]{3}").fullmatch
_FLAGS: dict[object, bool] = {"是": True, "否": False, "true": True, "false": False}


def reader(field: Field) -> Reader:
    """The reader of `field`, with its limits built in."""
    return _MAKERS[field.kind](field)


def read_day(raw: object, wanted: object = None, /) -> date:
    """`2025-06-08`, and no other of the spellings that `fromisoformat` takes."""
    if type(raw) is str:
        return _day_written(raw)
    if type(raw) is date:
        return raw
    raise InvalidValue(raw, "answer.not_a_day")


# Days and numbers are few and come again and again, so what was written is remembered; faults never are.
@lru_cache(maxsize=4_096)
def _day_written(text: str) -> date:
    if not _day(text):
        raise InvalidValue(text, "answer.not_a_day")
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise InvalidValue(text, "answer.no_such_day") from None


def read_credit_year(raw: object) -> int:
    """计入年度: four plain digits."""
    if type(raw) is int and 1000 <= raw <= 9999:
        return raw
    if type(raw) is str and _year(raw):
        return int(raw)
    raise InvalidValue(raw, "year.unreadable")


def _text(field: Field) -> Reader:
    limit = field.limit or 200
    one_line = field.kind is not Kind.LONGTEXT
    plain = _plain(limit)

    def read(raw: object, wanted: object = None, /) -> str:
        if type(raw) is not str:
            raise InvalidValue(raw, "answer.not_a_text")
        if plain(raw):
            return raw
        text = read_text(raw, limit)
        if not text:
            raise InvalidValue(raw, "answer.missing")
        if one_line and "\n" in text:
            raise InvalidValue(raw, "answer.not_one_line")
        return text

    return read


@lru_cache
def _plain(limit: int) -> Callable[[str], object]:
    # ASCII, Han and their punctuation without a space: nearly every answer, and `read_text` leaves it as it is.
    return re.compile(f"[!-~\u2010-\u2027\u3001-\u3029\u4e00-\u9fff\uff01-\uff5e]{{1,{limit}}}").fullmatch


def _whole(field: Field) -> Reader:
    least, most = _bounds(field)

    def read(raw: object, wanted: object = None, /) -> int:
        if type(raw) is int:
            number = raw
        elif type(raw) is str:
            number = _whole_written(raw)
        else:
            raise InvalidValue(raw, "answer.not_whole")
        if least <= number <= most:
            return number
        raise InvalidValue(raw, "answer.out_of_range", least=least, most=most)

    return read


@lru_cache(maxsize=4_096)
def _whole_written(text: str) -> int:
    if _whole_number(text):
        return int(text)
    raise InvalidValue(text, "answer.not_whole")


def _decimal(field: Field) -> Reader:
    least, most = map(Decimal, _bounds(field))

    def read(raw: object, wanted: object = None, /) -> Decimal:
        number = _decimal_written(raw) if type(raw) is str else _one_decimal(raw)
        if least <= number <= most:
            return number
        raise InvalidValue(raw, "answer.out_of_range", least=least, most=most)

    return read


def _bounds(field: Field) -> tuple[int, int]:
    return field.least or 0, LARGEST if field.most is None else field.most


def _one_decimal(raw: object) -> Decimal:
    if type(raw) is int:
        return Decimal(raw)
    if type(raw) is Decimal and in_tenths(raw) is not None:
        return raw
    raise InvalidValue(raw, "answer.not_decimal")


@lru_cache(maxsize=4_096)
def _decimal_written(text: str) -> Decimal:
    if _decimal_number(text):
        return Decimal(text)
    raise InvalidValue(text, "answer.not_decimal")


def _choice(field: Field) -> Reader:
    options = field.options or ()
    known: dict[object, Enum] = {option.name.lower(): option for option in options}
    known |= {option.value: option for option in options}
    offered = tuple(Bilingual(choice.label, choice.en) for choice in field.choices)

    def read(raw: object, wanted: object = None, /) -> Enum:
        if isinstance(raw, str) and raw in known:
            return known[raw]
        raise InvalidValue(raw, "answer.not_offered", offered=offered)

    return read


def _flag(field: Field) -> Reader:
    def read(raw: object, wanted: object = None, /) -> bool:
        if type(raw) is bool:
            return raw
        if type(raw) is str and raw in _FLAGS:
            return _FLAGS[raw]
        raise InvalidValue(raw, "answer.not_yes_or_no")

    return read


_MAKERS: dict[Kind, Callable[[Field], Reader]] = {
    Kind.TEXT: _text,
    Kind.LONGTEXT: _text,
    Kind.ORGANISATION: _text,
    Kind.WHOLE: _whole,
    Kind.DECIMAL: _decimal,
    Kind.DAY: lambda field: read_day,
    Kind.YEAR: _whole,
    Kind.CHOICE: _choice,
    Kind.FLAG: _flag,
}
