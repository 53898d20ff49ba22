"""A sweep: forms that chance might miss, all of them near to a form that is accepted, and always the same.

Every combination of choices, so that no cell of a table is left out; every step of a number, so that no bound is;
the edges of the year; and every year and place that knows the type.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from itertools import chain, islice, pairwise, product

from attrs import evolve

from cetms_core.domain.title import TitleLevel
from cetms_core.education_types import Field, Kind
from cetms_core.testing.examination import Examination, Form
from cetms_core.testing.right_forms import Answers, owed

MODELS = 3
"""How many accepted forms are swept around: the first, and others as far from it as may be."""

COMBINATIONS = 500
"""Around each, at most so many of choices, and of choices with a small number."""

SMALL = 10
STEPS = 120
"""Of a number, from its least on; beyond, round numbers and their neighbours."""

NUMBERS = frozenset({Kind.WHOLE, Kind.YEAR, Kind.DECIMAL})


def sweep(examined: Examination) -> Iterator[Form]:
    """Right forms, each for a reason of its own."""
    for model in _models(examined):
        combinations = islice(_combinations(examined), COMBINATIONS)
        changes = chain(combinations, _steps(examined, model.year))
        yield from (_changed(examined, model, change) for change in changes)
        yield from _whenever(examined, model)


def rising(examined: Examination, field: Field) -> Iterator[tuple[Form, Form]]:
    """Pairs of forms, of which the second has the next higher answer to `field`."""
    steps = _offered(field) if field.kind is Kind.FLAG else [*numbers(field)]
    for model in _models(examined):
        forms = (_changed(examined, model, {field.name: answer}) for answer in steps)
        yield from pairwise(forms)


def numbers(field: Field) -> list[int]:
    """The whole numbers that the field takes and that a bound may lie at, in order."""
    least, most = field.least or 0, field.most or 0
    round_ones = (
        figure * 10**zeros + aside for figure in (1, 2, 5) for zeros in range(10) for aside in (-1, 0, 1)
    )
    noteworthy = {*range(least, least + STEPS), *round_ones, most - 1, most}
    return sorted(number for number in noteworthy if least <= number <= most)


def _models(examined: Examination) -> list[Form]:
    known = [form for form in examined.accepted if examined.read(form) is not None]
    return known[:: len(known) // MODELS or 1][:MODELS]


def _combinations(examined: Examination) -> Iterator[Answers]:
    """All choices; and all of them again with each small number, such as a rank."""
    fields = [field for field in examined.type.fields if field.kind in (Kind.CHOICE, Kind.FLAG)]
    chosen = [
        dict(zip((field.name for field in fields), answers, strict=True))
        for answers in product(*map(_offered, fields))
    ]
    yield from chosen
    counted = [field for field in examined.type.fields if field.kind in NUMBERS]
    for field, small, answers in product(counted, range(SMALL), chosen):
        yield answers | {field.name: min((field.least or 0) + small, field.most or 0)}


def _offered(field: Field) -> list[object]:
    return [False, True] if field.kind is Kind.FLAG else [choice.value for choice in field.choices]


def _steps(examined: Examination, year: int) -> Iterator[Answers]:
    for field in examined.type.fields:
        yield from ({field.name: answer} for answer in _steps_of(field, year))


def _steps_of(field: Field, year: int) -> Iterator[object]:
    if not field.required:
        yield None
    if field.kind in NUMBERS:
        yield from numbers(field)
    if field.kind is Kind.DECIMAL:
        yield from (number + Decimal("0.1") for number in numbers(field)[:-1])
    if field.kind is Kind.DAY:
        first, last = date(year, 1, 1), date(year, 12, 31)
        aside = (day + timedelta(days) for day in (first, last) for days in (-1, 0, 1))
        yield from (day.isoformat() for day in aside)


def _whenever(examined: Examination, model: Form) -> Iterator[Form]:
    """The model, in every year and place and by everybody, its days moved with the year."""
    yield from (evolve(model, title=title) for title in TitleLevel)
    details = examined.read(model)
    days = [field.name for field in examined.type.fields if field.kind is Kind.DAY]
    given = {name: day for name in days if (day := getattr(details, name)) is not None}
    for year, place in product(examined.years, examined.places):
        moved = {name: _moved(day, year - model.year) for name, day in given.items()}
        yield Form(year, place, {**model.answers, **moved})


def _moved(day: date, years: int) -> str:
    return day.replace(year=day.year + years, day=min(day.day, 28)).isoformat()


def _changed(examined: Examination, model: Form, change: Answers) -> Form:
    answers = {**model.answers, **change}
    while missing := {field.name: _plain(field, model.year) for field in owed(examined.type, answers)}:
        answers |= missing
    return evolve(model, answers=answers)


def _plain(field: Field, year: int) -> object:
    """The simplest answer that the field takes."""
    match field.kind:
        case Kind.CHOICE:
            return field.choices[0].value
        case Kind.DAY:
            return f"{year}-06-01"
        case Kind.WHOLE | Kind.YEAR | Kind.DECIMAL:
            return field.least or 0
        case _:
            return "甲"
