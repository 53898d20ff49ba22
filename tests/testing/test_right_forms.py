"""A right form is read: nothing is missing that another answer makes necessary."""

from enum import StrEnum

import pytest
from hypothesis import given, strategies as st

from cetms_core import choice, flag, text, whole
from cetms_core.education_types import described
from cetms_core.intake.structure import structure
from cetms_core.testing import from_education_type
from cetms_core.testing.right_forms import owed
from tests.education_types.declaring import declare
from tests.education_types.telemedicine import ANSWERS, Line, Telemedicine
from tests.testing.chance import drawn


class Part(StrEnum):
    LISTENER = "听讲"
    SPEAKER = "主讲"
    CHAIR = "主持"


CHAINED = declare(
    {
        "part": (Part, choice("参加方式")),
        "topic": (str | None, text("题目", limit=5, required_when={"part": (Part.SPEAKER, Part.CHAIR)})),
        "pages": (int | None, whole("页数", most=3, required_when={"topic": "甲"})),
        "note": (str | None, text("说明", limit=5, required_when={"pages": 0, "part": Part.CHAIR})),
        "printed": (bool, flag("是否印发")),
    }
)
"""One answer demands another, which demands a third."""


@pytest.mark.parametrize("declared", [Telemedicine, CHAINED])
@given(data=st.data())
def test_every_form_is_read(declared, data):
    assert isinstance(structure(described(declared)).read(data.draw(from_education_type(declared))), declared)


def test_a_condition_may_hold_or_not():
    forms = from_education_type(Telemedicine)

    assert drawn(forms, lambda form: form["line"] == "卫星")["dish"]
    assert drawn(forms, lambda form: form["line"] == "视频" and not form["dish"])
    assert drawn(forms, lambda form: form["line"] == "视频" and form["dish"])


def test_a_demand_is_met_to_the_end():
    forms = from_education_type(CHAINED, topic=st.just("甲"), pages=st.just(0), part=st.just("主持"))

    assert drawn(forms, lambda form: True)["note"]


@given(form=from_education_type(Telemedicine, line=st.just("卫星"), dish=st.just("")))
def test_what_is_given_stays_even_if_it_is_wrong(form):
    assert ("卫星", "") == (form["line"], form["dish"])


OWED = [
    ({}, []),
    ({"line": "卫星"}, ["dish"]),
    ({"line": "satellite", "dish": ""}, ["dish"]),
    ({"line": Line.SATELLITE}, []),
    ({"line": "卫星", "dish": "一号站"}, []),
    ({"lectured": "是"}, ["topic"]),
    ({"lectured": "true", "line": "卫星"}, ["dish", "topic"]),
    ({"lectured": "否"}, []),
    ({"lectured": None}, []),
]


@pytest.mark.parametrize(("change", "names"), OWED)
def test_what_is_owed_is_what_the_house_finds_missing(change, names):
    type_ = described(Telemedicine)
    read = structure(type_).read(ANSWERS | change)
    found = [each.field for each in read if each.rule == "answer.missing"] if isinstance(read, tuple) else []

    assert names == [field.name for field in owed(type_, ANSWERS | change)]
    assert names == [name for name in found if name in {"dish", "topic"}]
