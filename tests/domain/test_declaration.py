"""A declaration says where it stands; its id says, to the store alone, whose it is."""

from datetime import UTC, datetime
from uuid import UUID

import pytest
from hypothesis import given, strategies as st

from cetms_core.domain.declaration import (
    Declaration,
    DeclarationState,
    new_declaration_id,
    person_of,
)
from cetms_core.domain.hours import Hours
from cetms_core.domain.subject import Subject

DRAFT = Declaration(
    id="d1",
    person_id="p1",
    type="academic_conference",
    type_label="学术会议",
    schema_version=1,
    year=2025,
    answers={"title": "中原论坛"},
    remark="与会议通知一致",
    attachment=None,
    subject=Subject.PROFESSIONAL,
    hours=Hours("7.5"),
    employer="124100004160422048",
    region="410100",
    jurisdiction="410000",
    created_at=datetime(2025, 6, 8, tzinfo=UTC),
)


def test_a_new_declaration_is_a_first_draft_that_nobody_waits_for():
    assert DeclarationState.DRAFT is DRAFT.state
    assert (0, 1, 1, None, None) == (
        DRAFT.step,
        DRAFT.round,
        DRAFT.version,
        DRAFT.waits_for,
        DRAFT.submitted_at,
    )


def test_what_a_person_wrote_is_not_in_print():
    assert "中原论坛" not in repr(DRAFT)
    assert "与会议通知一致" not in repr(DRAFT)


@pytest.mark.parametrize(("hours", "explanation"), [(Hours("7.5"), "7.5"), (Hours(0), "0"), (None, "")])
def test_a_declaration_explains_its_hours_if_it_has_any(hours, explanation):
    from attrs import evolve

    assert explanation == evolve(DRAFT, hours=hours).explanation


@given(person=st.uuids())
def test_an_id_tells_its_person_and_never_comes_twice(person: UUID):
    first, second = new_declaration_id(person.hex), new_declaration_id(person.hex)

    assert first != second
    assert 43 == len(first)
    assert person.hex == person_of(first) == person_of(second)


@given(text=st.text() | st.text("abcABC019-_=", max_size=60) | st.binary().map(repr))
def test_any_text_is_an_id_or_is_nobodys(text):
    person = person_of(text)

    assert person is None or person == UUID(person).hex


@pytest.mark.parametrize("text", ["", "A" * 42, "A" * 44, "号" * 43, "p1", "=" * 43])
def test_a_text_of_another_length_or_alphabet_is_nobodys(text):
    assert person_of(text) is None
