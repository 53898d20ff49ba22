"""Worth: hours are exact, never negative, within their bounds, and grow with what they count."""

from collections.abc import Iterator
from decimal import Decimal

from cetms_core.domain.hours import Hours
from cetms_core.education_types import Field, Kind
from cetms_core.intake.trust import MOST_TENTHS
from cetms_core.testing.examination import Examination, Form
from cetms_core.testing.said import HOURS, hours_of, said_of
from cetms_core.testing.verdict import broken

COUNTED = frozenset({Kind.WHOLE, Kind.DECIMAL, Kind.YEAR, Kind.FLAG})
FIGURES = "take figures from a table or Hours(...), and only add them or multiply them by whole numbers"


def is_exact(examined: Examination, form: Form) -> None:
    """Hours are an `Hours` of whole tenths, and the sum of their terms."""
    __tracebackhide__ = True
    told = said_of(examined, form)
    answer = told.get(HOURS, Hours(0))
    if isinstance(answer, BaseException):
        return
    if type(answer) is not Hours:
        broken(examined, f"credit_hours gave {answer!r}, a {type(answer).__name__}", FIGURES, form)
    if type(answer.tenths) is not int:
        broken(examined, f"credit_hours gave {answer.tenths!r} tenths", FIGURES, form)
    told_by_terms = sum(term.product for term in answer.terms)
    if answer.terms and told_by_terms != answer.tenths:
        fault = f"credit_hours gave {answer.tenths} tenths, whose terms come to {told_by_terms}"
        broken(examined, fault, FIGURES, form)


def is_never_negative(examined: Examination, form: Form) -> None:
    """Nobody loses hours by declaring."""
    __tracebackhide__ = True
    hours = hours_of(examined, form)
    if hours is not None and hours.tenths < 0:
        change = "subtract nothing that may be more than is there; refuse such a form, or give 0"
        broken(examined, f"credit_hours gave {hours}", change, form)


def is_bounded(examined: Examination, form: Form) -> None:
    """No form is worth more than its clause says, nor more than the house believes."""
    __tracebackhide__ = True
    hours = hours_of(examined, form)
    if hours is None:
        return
    if examined.most is not None and hours > examined.most:
        fault = f"credit_hours gave {hours}, more than the suite's `most` of {examined.most}"
        broken(examined, fault, "cap it in credit_hours with min(...), or bound the field with most=", form)
    if hours.tenths > MOST_TENTHS:
        fault = f"credit_hours gave {hours}, more than the house believes, {MOST_TENTHS // 10}"
        broken(examined, fault, "bound the field that it counts with most=", form)


def counted(examined: Examination) -> Iterator[Field]:
    """The fields that hours are said to grow with; each is a number that the form asks for."""
    __tracebackhide__ = True
    numbers = {field.name: field for field in examined.type.fields if field.kind in COUNTED}
    for name in examined.grows_with:
        if name not in numbers:
            fault = f"`grows_with` names {name!r}, which is no number that it asks for"
            broken(examined, fault, f"name some of {sorted(numbers)}")
        yield numbers[name]


def grows(examined: Examination, field: Field, pair: tuple[Form, Form]) -> None:
    """Of two forms that differ in `field` alone, the one with more is not worth less."""
    __tracebackhide__ = True
    worth = [(_count(examined, form, field), hours_of(examined, form), form) for form in pair]
    known = [(count, hours, form) for count, hours, form in worth if count is not None and hours is not None]
    if len(known) < len(worth):
        return
    (less, before, _), (more, after, shown) = sorted(known, key=lambda known: known[0])
    if after < before:
        fault = f"{before} hours with {field.name} {less}, and {after} with {more}"
        broken(examined, fault, "the figures, or take the field out of `grows_with`", shown)


def _count(examined: Examination, form: Form, field: Field) -> int | Decimal | None:
    counted: int | Decimal | None = getattr(examined.read(form), field.name, None)
    return counted
