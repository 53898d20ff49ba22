"""学时: exact, in whole tenths, and able to say where they come from.

A figure of the law is an `Hours` with one term, whose cell names the table, row and column.
Adding and multiplying keep the terms; the sentence is built only when somebody reads it.
"""

from collections.abc import Iterable
from decimal import Decimal
from functools import total_ordering
from typing import Self

from attrs import frozen

from cetms_core.domain.explanation import Term, explain, written
from cetms_core.errors import InvalidValue

TENTHS = 10
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
        self.__attrs_init__(tenths, (Term(tenths),) if tenths else ())

    @classmethod
    def of(cls, tenths: int, terms: tuple[Term, ...] = ()) -> Self:
        """Hours from a whole number of tenths."""
        made = cls.__new__(cls)
        made.__attrs_init__(tenths, terms)
        return made

    @classmethod
    def total(cls, each: "Iterable[Hours]") -> "Hours":
        """The sum of all, with all their terms."""
        return sum(each, cls.of(0))

    @property
    def explanation(self) -> str:
        """Why this many: `12（参加会议，全国，折算参考标准 四，2012 年起）+ 8（…）= 20`."""
        return explain(self.tenths, self.terms)

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
        return Hours.of(self.tenths * times, tuple(term.multiplied(times) for term in self.terms))

    __rmul__ = __mul__

    def __eq__(self, other: object) -> bool:
        tenths = _comparable(other)
        return NotImplemented if tenths is None else self.tenths == tenths

    def __lt__(self, other: object) -> bool:
        tenths = _comparable(other)
        return NotImplemented if tenths is None else self.tenths < tenths

    def __hash__(self) -> int:
        return hash(Decimal(self.tenths) / TENTHS)

    def __bool__(self) -> bool:
        return self.tenths != 0

    def __str__(self) -> str:
        return written(self.tenths)

    def __repr__(self) -> str:
        return f"Hours({written(self.tenths)!r})"


def tenths_of(amount: "int | str | Decimal | Hours") -> int:
    """The whole tenths in `amount`.

    Raises:
        InvalidValue: for a float, a bool, a finer fraction than a tenth, or a number out of all bounds.
    """
    if isinstance(amount, Hours):
        return amount.tenths
    exact = _exact(amount) * TENTHS
    if exact != int(exact) or abs(exact) > LARGEST:
        raise InvalidValue(amount, "hours.not_whole_tenths")
    return int(exact)


def _exact(amount: int | str | Decimal) -> Decimal:
    match amount:
        case bool() | float():
            raise InvalidValue(amount, "hours.not_exact")
        case int():
            return Decimal(amount)
        case Decimal() if amount.is_finite():
            return amount
        case str() if _is_plain_decimal(amount):
            return Decimal(amount)
        case _:
            raise InvalidValue(amount, "hours.not_exact")


def _is_plain_decimal(text: str) -> bool:
    """ASCII digits with at most one point: `Decimal` alone would take full-width digits, `1_0` and `1E+3`."""
    whole, _, fraction = text.removeprefix("-").partition(".")
    return text.isascii() and whole.isdigit() and (fraction.isdigit() or "." not in text) and len(text) <= 12


def _comparable(other: object) -> int | Decimal | None:
    match other:
        case Hours():
            return other.tenths
        case bool():
            return None
        case int() | Decimal():
            return other * TENTHS
        case _:
            return None
