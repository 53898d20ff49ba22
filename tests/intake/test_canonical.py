"""What is stored is plain, in the form's order, and outlives the plugin that asked for it."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, strategies as st

from cetms_core.domain.text import clean_text, find_unsafe
from cetms_core.education_types import described
from cetms_core.intake import sketch
from cetms_core.intake.canonical import canonical, written_answer
from cetms_core.intake.structure import structure
from cetms_core.testing import hostile
from tests.education_types.telemedicine import ANSWERS, Line, Telemedicine

TELEMEDICINE = described(Telemedicine)


@pytest.mark.parametrize(
    ("value", "stored"),
    [
        (None, None),
        (True, True),
        (3, 3),
        ("甲", "甲"),
        (Line.VIDEO, "视频"),
        (date(2025, 6, 8), "2025-06-08"),
        (Decimal("7.50"), "7.5"),
        (Decimal(8), "8"),
        (Decimal("-0"), "0"),
        (Decimal("20000"), "20000"),
    ],
)
def test_a_typed_answer_is_stored_as_json_keeps_it(value, stored):
    assert stored == written_answer(value)
    assert type(stored) is type(written_answer(value))


@pytest.mark.parametrize("value", [1.5, b"", (), [], {}, Decimal("0.05"), Decimal("NaN"), object()])
def test_what_json_would_lose_is_no_answer(value):
    with pytest.raises(TypeError, match=f"no answer is a {type(value).__name__}"):
        written_answer(value)


def test_answers_are_stored_in_the_forms_order_with_those_that_were_left_out():
    details = structure(TELEMEDICINE).read(ANSWERS | {"line": "video", "fee": "1200.0"})
    assert not isinstance(details, tuple)

    stored = canonical(TELEMEDICINE, details)
    assert [field.name for field in TELEMEDICINE.fields] == [*stored]
    assert ANSWERS | {"fee": "1200", "notes": None} == {name: stored[name] for name in ANSWERS}
    assert {None} == {stored[name] for name in ("founded", "dish", "topic", "slides")}


# ── drafts ────────────────────────────────────────────────────────────────────────────────────────────────

KEPT = [
    ("甲", "甲"),
    ("", ""),
    ("字" * 1000, "字" * 1000),
    ("字" * 1001, None),
    ("甲\n乙", "甲\n乙"),
    ("甲\0", None),
    ("\ud800", None),
    (True, True),
    (999_999_999, 999_999_999),
    (-999_999_999, -999_999_999),
    (10**9, None),
    (-(10**9), None),
    (10**400, None),
    (1.5, None),
    (None, None),
    (["甲"], None),
    ({"甲": 1}, None),
    (date(2025, 6, 8), None),
]


@pytest.mark.parametrize(("given", "kept"), KEPT, ids=lambda value: ascii(value)[:24])
def test_a_draft_keeps_what_is_plain_and_short(given, kept):
    found = sketch(TELEMEDICINE, {"title": given})["title"]

    assert kept == found
    assert type(kept) is type(found)


@given(answers=hostile(Telemedicine))
def test_a_draft_has_every_field_of_the_form_and_no_other(answers):
    kept = sketch(TELEMEDICINE, answers)

    assert [field.name for field in TELEMEDICINE.fields] == [*kept]
    assert all(value is None or isinstance(value, str | int) for value in kept.values())


@given(text=st.text())
def test_a_draft_keeps_no_text_that_a_store_could_not(text):
    kept = sketch(TELEMEDICINE, {"title": text})["title"]

    assert kept in (clean_text(text), None)
    assert kept is None or find_unsafe(str(kept)) is None
    str(kept).encode()


def test_a_draft_keeps_the_lines_of_a_text():
    assert "一\n二" == sketch(TELEMEDICINE, {"title": "一\r\n二"})["title"]
