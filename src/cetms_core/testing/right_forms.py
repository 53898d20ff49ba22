"""Right forms: whole answers to one type, in which nothing is missing that the other answers make necessary."""

from collections.abc import Collection, Iterator, Mapping

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from cetms_core.education_types import Details, EducationType, Field, described
from cetms_core.education_types.fields import any_of
from cetms_core.errors import InvalidValue
from cetms_core.intake.readers import reader
from cetms_core.testing.right_answers import BLANKS, from_field

Answers = dict[str, object]


def from_education_type(declared: type[Details], **given: SearchStrategy[object]) -> SearchStrategy[Answers]:
    """Answers that a form of this type takes: each is valid in kind, though a refusal may still speak against them.

    Args:
        declared: the class.
        given: a strategy that takes the place of a field's own, by the field's name.
    """
    type_ = described(declared)
    drawn = {field.name: given.get(field.name, _at_will(field)) for field in type_.fields}
    return _whole(type_, st.fixed_dictionaries(drawn), given)


def completed(draw: DrawFn, type_: EducationType, answers: Answers, given: Collection[str]) -> Answers:
    """The answers with all that they make necessary; what is `given` stays as it is."""
    while missing := [field for field in owed(type_, answers) if field.name not in given]:
        answers |= {field.name: draw(from_field(field)) for field in missing}
    return answers


def owed(type_: EducationType, answers: Mapping[str, object]) -> Iterator[Field]:
    """The fields that are blank, and that the other answers make necessary."""
    conditional = (field for field in type_.fields if field.required_when)
    blank = (field for field in conditional if answers.get(field.name) in (None, ""))
    return (field for field in blank if _is_asked(field, type_, answers))


@st.composite
def _whole(
    draw: DrawFn, type_: EducationType, drawn: SearchStrategy[Answers], given: Collection[str]
) -> Answers:
    return completed(draw, type_, draw(drawn), given)


def _at_will(field: Field) -> SearchStrategy[object]:
    return BLANKS | from_field(field) if field.required_when is not None else from_field(field)


def _is_asked(field: Field, type_: EducationType, answers: Mapping[str, object]) -> bool:
    others = {each.name: each for each in type_.fields}
    conditions = (field.required_when or {}).items()
    return all(_means(others[name], answers.get(name), value) for name, value in conditions)


def _means(field: Field, answer: object, value: object) -> bool:
    """Whether the answer, as it is written, is this value, or one of these."""
    try:
        return reader(field)(answer) in any_of(value)
    except InvalidValue:
        return False
