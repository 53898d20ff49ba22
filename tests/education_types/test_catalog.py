"""All installed types, by code; nothing can be added, and a wrong code is answered with what there is."""

import pytest

from cetms_core import Catalog, DefinitionError, UnknownEducationType
from cetms_core.education_types import REMARK, described, json_schema
from tests.education_types.declaring import declare
from tests.education_types.telemedicine import Telemedicine

TELEMEDICINE = described(Telemedicine)
OTHER = described(declare())
CATALOG = Catalog(iter([TELEMEDICINE, OTHER]))


def test_a_catalog_is_a_mapping_in_the_order_of_its_types():
    assert ["telemedicine", "some_type"] == [*CATALOG]
    assert 2 == len(CATALOG)
    assert [TELEMEDICINE, OTHER] == [*CATALOG.values()]
    assert "some_type" in CATALOG
    assert "other" not in CATALOG
    assert "Catalog(telemedicine, some_type)" == repr(CATALOG)


@pytest.mark.parametrize("code", ["other", "", None, 1, [], {}])
def test_a_code_that_no_type_has_is_answered_with_the_labels_of_all(code):
    with pytest.raises(UnknownEducationType) as unknown:
        CATALOG[code]
    assert "继续教育类型：没有这一类型，请从下列类型中选择：远程会诊；某类型" == str(unknown.value)
    assert str(code) == unknown.value.code


def test_a_catalog_answers_as_mappings_do():
    assert CATALOG.get("other") is None
    with pytest.raises(KeyError):
        CATALOG["other"]
    with pytest.raises(TypeError):
        CATALOG["other"] = OTHER  # type: ignore[index]


def test_two_types_with_one_code_are_refused():
    with pytest.raises(DefinitionError, match="two education types have the code 'some_type'"):
        Catalog([OTHER, described(declare())])


def test_form_and_schema_are_those_of_the_type():
    assert TELEMEDICINE.form == CATALOG.form("telemedicine")
    assert REMARK is CATALOG.form("some_type")[-1]
    assert json_schema(TELEMEDICINE) == CATALOG.schema("telemedicine")
