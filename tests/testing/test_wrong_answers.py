"""What is drawn as wrong is refused, and never by chance an answer after all."""

from enum import StrEnum

import pytest
from hypothesis import given, strategies as st

from cetms_core.education_types import Field, Kind, described
from cetms_core.errors import InvalidValue
from cetms_core.intake.readers import reader
from cetms_core.testing.wrong_answers import NOTHING, wrong_answers
from tests.education_types.telemedicine import Telemedicine


class Kinds(StrEnum):
    OTHER = "其他"
    SPACED = " 其他"


FIELDS = [
    *described(Telemedicine).fields,
    Field(Kind.WHOLE, "次数", least=0, most=0),
    Field(Kind.YEAR, "年份", least=20, most=2025),
    Field(Kind.CHOICE, "类别", options=Kinds),
]


@pytest.mark.parametrize("field", FIELDS, ids=lambda field: field.name or field.kind)
@given(data=st.data())
def test_each_is_refused(field, data):
    with pytest.raises(InvalidValue):
        reader(field)(data.draw(wrong_answers(field)))


@given(raw=NOTHING)
def test_nothing_at_all_is_no_text(raw):
    with pytest.raises(InvalidValue):
        reader(Field(Kind.TEXT, "名称", limit=9))(raw)
