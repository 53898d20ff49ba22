"""The forms that the laws are tried on: right ones, many of them near to a form that is accepted.

Days drawn at random would nearly all be refused, and hours never be asked; so the days lie mostly in the credit year.
"""

from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from itertools import product

from attrs import evolve
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from cetms_core.domain.title import TitleLevel
from cetms_core.education_types import EducationType, Field, Kind, json_schema
from cetms_core.testing.documents import documents
from cetms_core.testing.examination import Examination, Form
from cetms_core.testing.right_answers import from_field
from cetms_core.testing.right_forms import Answers, completed, from_education_type
from cetms_core.testing.wrong_forms import NASTY, hostile

TITLES = (None, *TitleLevel)
WORDED = frozenset({Kind.TEXT, Kind.LONGTEXT, Kind.ORGANISATION})


@st.composite
def forms(draw: DrawFn, examined: Examination) -> Form:
    """Forms that are right in kind, for all years and places that the type knows."""
    model = draw(st.sampled_from([None, *examined.accepted]))
    year = draw(st.sampled_from(examined.years)) if model is None else model.year
    kept = {} if model is None else draw(_parts(model))
    answers = draw(_of_year(examined.type, year)) | kept
    whole = completed(draw, examined.type, answers, kept)
    return Form(year, draw(st.sampled_from(examined.places)), whole, draw(st.sampled_from(TITLES)))


def two_forms(examined: Examination) -> SearchStrategy[tuple[Form, Form]]:
    """Two right forms that need not have anything in common."""
    return st.tuples(forms(examined), forms(examined))


@st.composite
def with_another(draw: DrawFn, examined: Examination, field: Field) -> tuple[Form, Form]:
    """A form, and the same with another answer to `field`."""
    form = draw(forms(examined))
    return form, evolve(form, answers={**form.answers, field.name: draw(from_field(field))})


def schema_forms(examined: Examination) -> SearchStrategy[Form]:
    """Forms that the type's JSON Schema accepts."""
    return _sent(examined, documents(json_schema(examined.type)))


def hostile_forms(examined: Examination) -> SearchStrategy[Form]:
    """Whatever else may be sent."""
    return _sent(examined, hostile(examined.type.details))


def nasty_forms(examined: Examination) -> Iterator[Form]:
    """Every accepted form, with a nasty text in each of its fields of text."""
    worded = [field.name for field in examined.type.fields if field.kind in WORDED]
    for form, name, text in product(examined.accepted, worded, NASTY):
        yield evolve(form, answers={**form.answers, name: text})


def _sent(examined: Examination, answers: SearchStrategy[object]) -> SearchStrategy[Form]:
    return st.builds(Form, st.sampled_from(examined.years), st.sampled_from(examined.places), answers)


def _parts(model: Form) -> SearchStrategy[Answers]:
    """Some of the model's answers; what it leaves blank is not among them."""
    return _some(tuple(name for name, answer in model.answers.items() if answer not in (None, ""))).map(
        lambda names: {name: model.answers[name] for name in names}
    )


@lru_cache(maxsize=1_024)
def _some(names: tuple[str, ...]) -> SearchStrategy[list[str]]:
    chosen = st.lists(st.booleans(), min_size=len(names), max_size=len(names))
    return chosen.map(lambda kept: [name for name, keep in zip(names, kept, strict=True) if not keep])


@lru_cache(maxsize=1_024)
def _of_year(type_: EducationType, year: int) -> SearchStrategy[Answers]:
    timely = {field.name: _timely(field, year) for field in type_.fields if field.required_when is None}
    return from_education_type(type_.details, **timely)


def _timely(field: Field, year: int) -> SearchStrategy[object]:
    """The field's own answers, and more often such that lie in the year, or in the years beside it."""
    if field.kind is Kind.DAY:
        inside = _days(year, year)
        return st.one_of(inside, inside, _days(year - 1, year + 1), from_field(field))
    if field.kind is Kind.YEAR:
        least, most = max(field.least or 0, year - 1), min(field.most or 0, year + 1)
        return from_field(field) | st.integers(least, most) if least <= most else from_field(field)
    return from_field(field)


def _days(first: int, last: int) -> SearchStrategy[object]:
    return st.dates(date(first, 1, 1), date(last, 12, 31)).map(date.isoformat)
