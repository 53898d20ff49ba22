"""An almost valid form has one fault, at the field that is named; a hostile one may be anything."""

import pytest
from hypothesis import given

from cetms_core.education_types import described
from cetms_core.intake.structure import structure
from cetms_core.testing import almost_valid, garbage, hostile
from cetms_core.testing.wrong_forms import NASTY
from tests.education_types.declaring import declare
from tests.education_types.telemedicine import Telemedicine
from tests.testing.chance import drawn

TELEMEDICINE = structure(described(Telemedicine))


@given(wrong=almost_valid(Telemedicine))
def test_one_answer_is_wrong_and_it_is_the_one_that_is_named(wrong):
    answers, name = wrong

    read = TELEMEDICINE.read(answers)

    assert isinstance(read, tuple)
    assert [name] == [finding.field for finding in read]


@pytest.mark.parametrize("name", [field.name for field in described(Telemedicine).fields])
def test_every_field_has_its_turn(name):
    assert name == drawn(almost_valid(Telemedicine), lambda wrong: wrong[1] == name)[1]


def test_what_another_answer_demands_is_left_out_too():
    left_out = (None, "", " \u3000")
    answers, _ = drawn(
        almost_valid(Telemedicine), lambda wrong: wrong[1] == "dish" and wrong[0]["dish"] in left_out
    )

    assert answers["line"] in ("卫星", "satellite")


@pytest.mark.parametrize(
    "is_it",
    [
        lambda sent: not isinstance(sent, dict),
        lambda sent: isinstance(sent, dict) and None in sent,
        lambda sent: isinstance(sent, dict) and "title" in sent and sent["title"] is None,
        lambda sent: isinstance(sent, dict) and len(sent) == len(described(Telemedicine).fields),
    ],
    ids=["no form", "no name", "no answer", "almost a form"],
)
def test_anything_can_be_sent(is_it):
    assert is_it(drawn(hostile(Telemedicine), is_it))


@given(sent=hostile(declare()))
def test_a_type_without_questions_can_be_sent_anything_too(sent):
    assert structure(described(declare())).read(sent) is not None


@given(sent=garbage)
def test_garbage_is_no_form_of_anybody(sent):
    assert isinstance(TELEMEDICINE.read(sent), tuple)


@pytest.mark.parametrize("text", NASTY, ids=ascii)
def test_every_nasty_text_is_a_text(text):
    assert TELEMEDICINE.readers["title"](text)
