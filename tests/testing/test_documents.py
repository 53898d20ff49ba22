"""Documents come from the schema alone, and the schema accepts them."""

from hypothesis import given

from cetms_core.education_types import described, json_schema
from cetms_core.testing.documents import documents
from cetms_core.testing.draft_2020_12 import accepts
from tests.education_types.telemedicine import Telemedicine
from tests.testing.chance import drawn

SCHEMA = json_schema(described(Telemedicine))
DOCUMENTS = documents(SCHEMA)


@given(document=DOCUMENTS)
def test_every_document_is_accepted(document):
    assert accepts(SCHEMA, document)


def test_what_may_be_left_out_is_left_out_or_null_or_there():
    for seen in (
        lambda document: "founded" not in document,
        lambda document: document.get("founded", 0) is None,
    ):
        assert drawn(DOCUMENTS, seen)
    assert drawn(DOCUMENTS, lambda document: document.get("founded"))


def test_a_condition_that_holds_is_met():
    document = drawn(DOCUMENTS, lambda document: document["line"] == "卫星" and document["lectured"])

    assert document["dish"]
    assert document["topic"]
