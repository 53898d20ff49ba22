"""学时: exact, in whole tenths, and able to say where they come from.

A figure of the law is an `Hours` with one term, whose cell names the table, row and column.
Adding and multiplying keep the terms; the sentence is built only when somebody reads it.
"""

import re
from collections.abc import Callable, Iterable
from decimal import Decimal
from functools import lru_cache, total_ordering
from typing import Self

from attrs import frozen

from cetms_core.domain.explanation import Cell, Term, explain, written
from cetms_core.domain.tenths import in_tenths, tenfold
from cetms_core.errors import InvalidValue

TENTHS = 10
_plain_decimal = re.compile(r"-?[0-9]{1,9}(\.[0-9]{1,9})?").fullmatch
"""ASCII digits with at most one point: `Decimal` alone would take full-width digits, `1_0` and `1E+3`."""

LARGEST = 100_000
"""In tenths: no person, year or item comes near ten thousand hours."""


@total_ordering
@frozen(init=False, eq=False, repr=False)
class Hours:
    """A number of 学时, exact to the tenth, with the terms it is the sum of.

    Twenty hours are twenty hours, wherever they come from: equality, order and hash look at the number alone,
    and an `Hours` equals the int or Decimal of the same value.
    """

    tenths: int
    terms: tuple[Term, ...]

    def __init__(self, amount: "int | str | Decimal | Hours" = 0) -> None:
        tenths = tenths_of(amount)
        known = amount.terms if isinstance(amount, Hours) else ()
        self.__attrs_init__(tenths, known or ((Term(tenths),) if tenths else ()))

    @classmethod
    def of(cls, tenths: int, terms: tuple[Term, ...] = ()) -> Self:
        """Hours from a whole number of tenths."""
        made = _bare(cls)
        _keep_tenths(made, tenths)
        _keep_terms(made, terms)
        return made

    @classmethod
    def total(cls, each: "Iterable[Hours]") -> "Hours":
        """The sum of all, with all their terms."""
        tenths = 0
        terms: list[Term] = []
        for hours in each:
            tenths += hours.tenths
            terms += hours.terms
        return cls.of(tenths, tuple(terms))

    @property
    def explanation(self) -> str:
        """Why this many: `12（参加会议，全国，折算参考标准 四，2012 年起）+ 8（…）= 20`."""
        return explain(self.tenths, self.terms)

    @property
    def sources(self) -> tuple[Cell, ...]:
        """The cells that it rests on, each once: clause, row, column, and how sure the source is (B1)."""
        return tuple(dict.fromkeys(term.cell for term in self.terms if term.cell is not None))

    def __add__(self, other: "Hours") -> "Hours":
        if not isinstance(other, Hours):
            return NotImplemented
        return Hours.of(self.tenths + other.tenths, self.terms + other.terms)

    def __sub__(self, other: "Hours") -> "Hours":
        if not isinstance(other, Hours):
            return NotImplemented
        return self + other * -1

    def __mul__(self, times: int) -> "Hours":
        if type(times) is not int:
            return NotImplemented
        return _product(self.tenths, self.terms, times)

    __rmul__ = __mul__

    def __eq__(self, other: object) -> bool:
        tenths = _comparable(other)
        return NotImplemented if tenths is None else self.tenths == tenths

    def __lt__(self, other: object) -> bool:
        tenths = _comparable(other)
        return NotImplemented if tenths is None else self.tenths < tenths

    def __hash__(self) -> int:
        return hash(Decimal(f"{self.tenths}E-1"))

    def __bool__(self) -> bool:
        return self.tenths != 0

    def __str__(self) -> str:
        return written(self.tenths)

    def __repr__(self) -> str:
        return f"Hours({written(self.tenths)!r})"


# Straight into the slots: sums are made by the million, and the frozen `__init__` costs twice as much.
_bare = object.__new__
_keep_tenths: Callable[[Hours, int], None] = Hours.__dict__["tenths"].__set__
_keep_terms: Callable[[Hours, tuple[Term, ...]], None] = Hours.__dict__["terms"].__set__


@lru_cache(maxsize=1_024)  # days and courses multiply the same few figures of the law
def _product(tenths: int, terms: tuple[Term, ...], times: int) -> Hours:
    return Hours.of(tenths * times, tuple(term.multiplied(times) for term in terms))


def tenths_of(amount: int | str | Decimal | Hours) -> int:
    """The whole tenths in `amount`.

    Raises:
        InvalidValue: for a float, a bool, a finer fraction than a tenth, or a number out of all bounds.
    """
    if type(amount) is Decimal and amount.is_finite():
        return _tenths_known(amount)
    return amount.tenths if isinstance(amount, Hours) else _within_bounds(amount, _exact_tenths(amount))


def _exact_tenths(amount: object) -> int | None:
    if type(amount) is int:
        return amount * TENTHS
    if type(amount) is str and _plain_decimal(amount):
        return in_tenths(Decimal(amount))
    raise InvalidValue(amount, "hours.not_exact")


def _within_bounds(amount: object, tenths: int | None) -> int:
    if tenths is None or not -LARGEST <= tenths <= LARGEST:
        raise InvalidValue(amount, "hours.not_whole_tenths")
    return tenths


@lru_cache(maxsize=4_096)  # certificates state the same few hours
def _tenths_known(amount: Decimal) -> int:
    return _within_bounds(amount, in_tenths(amount))


def _comparable(other: object) -> int | Decimal | None:
    match other:
        case Hours():
            return other.tenths
        case bool():
            return None
        case int():
            return other * TENTHS
        case Decimal():
            return tenfold(other)
        case _:
            return None
