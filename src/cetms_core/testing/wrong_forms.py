"""Wrong forms: right but for one answer, or nothing that anybody would send in good faith."""

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from cetms_core.education_types import Details, EducationType, Field, described
from cetms_core.testing.right_forms import Answers, from_education_type, owed
from cetms_core.testing.wrong_answers import NOTHING, wrong_answers

scalars: SearchStrategy[object] = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.decimals(), st.text(), st.binary(), st.dates()
)
garbage: SearchStrategy[object] = st.recursive(
    scalars, lambda each: st.lists(each) | st.dictionaries(st.text(), each), max_leaves=5
)
"""Whatever a program or a hostile request can send."""

NASTY = (
    *("\u00b2", "\u00bd", "\u2167", "\uff11", "-1", "1e9", "NaN", "None", "0x1F", "1_000", "08"),
    *(
        "%s",
        "{0}",
        "{}",
        "<b>",
        "' OR 1=1 --",
        "=1+1",
        "..",
        "a\\",
        "\U00020bb7",
        "\U0001f600",
        "e\u0301",
        "\ufb01",
    ),
)
"""Texts that any field takes, and that code stumbles over which reads a number, a pattern or a word out of them."""


@st.composite
def almost_valid(draw: DrawFn, declared: type[Details]) -> tuple[Answers, str]:
    """Answers that are right but for one field, and that field's name."""
    type_ = described(declared)
    field = draw(st.sampled_from(type_.fields))
    answers = draw(from_education_type(declared))
    wrong = wrong_answers(field) | NOTHING if _is_owed(field, type_, answers) else wrong_answers(field)
    return answers | {field.name: draw(wrong)}, field.name


def _is_owed(field: Field, type_: EducationType, answers: Answers) -> bool:
    if field.required_when is None:
        return field.required
    return field in owed(type_, answers | {field.name: None})


def hostile(declared: type[Details]) -> SearchStrategy[object]:
    """What is no form, a form with anything in it, or a right form in which some answers are anything."""
    names = [field.name for field in described(declared).form]
    any_name = st.one_of(st.sampled_from(names), st.text(), st.none(), st.integers(), st.binary())
    anything = st.dictionaries(any_name, garbage, max_size=3)
    return st.one_of(garbage, anything, _tampered(declared, names))


@st.composite
def _tampered(draw: DrawFn, declared: type[Details], names: list[str]) -> Answers:
    answers = draw(from_education_type(declared))
    return answers | draw(st.dictionaries(st.sampled_from(names), garbage, min_size=1, max_size=3))
