"""What a field takes is drawn in every spelling, and is taken."""

import json

import pytest
from hypothesis import given, strategies as st

from cetms_core.education_types import Field, Kind, described
from cetms_core.intake.canonical import written_answer
from cetms_core.intake.readers import reader
from cetms_core.testing import from_field
from tests.education_types.telemedicine import Line, Telemedicine
from tests.testing.chance import drawn

FIELDS = described(Telemedicine).fields


@pytest.mark.parametrize("field", FIELDS, ids=lambda field: field.name)
@given(data=st.data())
def test_each_is_taken(field, data):
    raw = data.draw(from_field(field))

    assert raw in (None, "") or json.dumps(written_answer(reader(field)(raw)))


@pytest.mark.parametrize("blank", [None, ""])
def test_what_may_always_stay_empty_is_sometimes_left_empty(blank):
    founded, notes = (field for field in FIELDS if field.name in {"founded", "notes"})

    assert blank == drawn(from_field(founded) | from_field(notes), lambda raw: raw == blank)


@given(data=st.data())
def test_what_another_answer_demands_is_not_left_empty(data):
    (dish,) = (field for field in FIELDS if field.name == "dish")

    assert data.draw(from_field(dish))


SPELLINGS = [
    (Field(Kind.WHOLE, "次数", least=0, most=9), lambda raw: raw == "9"),
    (Field(Kind.WHOLE, "次数", least=0, most=9), lambda raw: raw == 9),
    (Field(Kind.DECIMAL, "学时", least=0, most=9), lambda raw: raw == "8.5"),
    (Field(Kind.FLAG, "是否"), lambda raw: raw == "否"),
    (Field(Kind.FLAG, "是否"), lambda raw: raw is True),
    (Field(Kind.CHOICE, "线路", options=Line), lambda raw: raw == "satellite"),
    (Field(Kind.CHOICE, "线路", options=Line), lambda raw: raw == "卫星"),
    (Field(Kind.LONGTEXT, "摘要", limit=4), lambda raw: "\r\n" in raw),
]


@pytest.mark.parametrize(("field", "is_it"), SPELLINGS)
def test_every_spelling_is_drawn(field, is_it):
    assert is_it(drawn(from_field(field), is_it))


@given(raw=from_field(Field(Kind.LONGTEXT, "摘要", limit=2)))
def test_no_text_is_longer_than_its_field(raw):
    assert len(raw) <= 2
