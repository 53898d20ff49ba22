"""The form as it was filled in on, which needs no plugin to be read."""

from cetms_core.education_types import described, field_set_fingerprint, json_schema, kept_form
from tests.education_types.declaring import declare
from tests.education_types.telemedicine import Telemedicine

TELEMEDICINE = described(Telemedicine)


def test_it_names_type_version_and_field_set_and_holds_the_schema():
    form = kept_form(TELEMEDICINE)

    assert ("telemedicine", 2) == (form.type, form.version)
    assert field_set_fingerprint(TELEMEDICINE) == form.fingerprint
    assert json_schema(TELEMEDICINE) == form.schema


def test_it_knows_what_each_question_is_called_in_the_forms_order():
    labels = kept_form(TELEMEDICINE).labels

    assert [(field.name, field.label) for field in TELEMEDICINE.form] == [*labels.items()]


def test_two_types_with_one_code_have_forms_of_their_own():
    first, second = (kept_form(described(declare(label=label))) for label in ("某类型", "某某类型"))

    assert first != second
