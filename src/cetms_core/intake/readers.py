"""One reader for each kind of field: what a form, a sheet or a program sends, to the typed value.

Nothing is coerced: `8.9` is no whole number, `True` is no 1, `"false"` is not true.
Each reader raises InvalidValue with the rule that its text breaks.
It takes a second argument that it ignores, since cattrs hands its hooks the wanted type as well.
"""

import re
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import Protocol, TypeAlias

from cetms_core.domain.hours import tenths_of
from cetms_core.domain.text import read_text
from cetms_core.education_types import Field, Kind
from cetms_core.errors import InvalidValue

Read: TypeAlias = str | int | bool | Decimal | date | Enum


class Reader(Protocol):
    """Reads one raw answer."""

    def __call__(self, raw: object, wanted: object = None, /) -> Read: ...


_whole_number = re.compile(r"0|[1-9][0-9]{0,8}").fullmatch
_day = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}").fullmatch
_year = re.compile(r"[1-9][0-9]{3}").fullmatch
_FLAGS: dict[object, bool] = {"是": True, "否": False, "true": True, "false": False}


def reader(field: Field) -> Reader:
    """The reader of `field`, with its limits built in."""
    return _MAKERS[field.kind](field)


def read_day(raw: object, wanted: object = None, /) -> date:
    """`2025-06-08`, and no other of the spellings that `fromisoformat` takes."""
    if type(raw) is date:
        return raw
    if type(raw) is str and _day(raw):
        try:
            return date.fromisoformat(raw)
        except ValueError:
            raise InvalidValue(raw, "answer.no_such_day") from None
    raise InvalidValue(raw, "answer.not_a_day")


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

    def read(raw: object, wanted: object = None, /) -> str:
        if type(raw) is not str:
            raise InvalidValue(raw, "answer.not_a_text")
        text = read_text(raw, limit)
        if not text:
            raise InvalidValue(raw, "answer.missing")
        if one_line and "\n" in text:
            raise InvalidValue(raw, "answer.not_one_line")
        return text

    return read


def _whole(field: Field) -> Reader:
    least, most = field.least or 0, field.most or 999_999_999

    def read(raw: object, wanted: object = None, /) -> int:
        if type(raw) is int:
            number = raw
        elif type(raw) is str and _whole_number(raw):
            number = int(raw)
        else:
            raise InvalidValue(raw, "answer.not_whole")
        if least <= number <= most:
            return number
        raise InvalidValue(raw, "answer.out_of_range", least=least, most=most)

    return read


def _decimal(field: Field) -> Reader:
    least, most = (field.least or 0), (field.most or 9_999)

    def read(raw: object, wanted: object = None, /) -> Decimal:
        if type(raw) not in (int, str, Decimal):
            raise InvalidValue(raw, "answer.not_decimal")
        try:
            tenths = tenths_of(raw)  # type: ignore[arg-type]
        except InvalidValue:
            raise InvalidValue(raw, "answer.not_decimal") from None
        if least * 10 <= tenths <= most * 10:
            return Decimal(tenths) / 10
        raise InvalidValue(raw, "answer.out_of_range", least=least, most=most)

    return read


def _choice(field: Field) -> Reader:
    options = field.options or ()
    known: dict[object, Enum] = {option.name.lower(): option for option in options}
    known |= {option.value: option for option in options}
    offered = "、".join(choice.label for choice in field.choices)

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


def written_answer(value: object) -> str | int | bool | None:
    """The canonical form of a typed value: what JSON keeps without loss and a reader reads back."""
    match value:
        case Enum():
            return str(value.value)
        case Decimal():
            tenths = tenths_of(value)
            return str(tenths // 10) if tenths % 10 == 0 else f"{tenths // 10}.{tenths % 10}"
        case datetime():
            raise InvalidValue(value, "answer.not_a_day")
        case date():
            return value.isoformat()
        case str() | bool() | int() | None:
            return value
        case _:
            raise InvalidValue(value, "answer.not_a_text")
