"""A declaration is what it was when it comes back, and what is looked for in it is written beside it."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from cetms_core.domain.approval_step import ApprovalStep
from cetms_core.domain.attachment import Attachment, MediaType
from cetms_core.domain.declaration import DeclarationState, new_declaration_id
from cetms_core.domain.hours import Hours
from cetms_core.domain.subject import Subject
from cetms_core.stores.sql.rows.declarations import declaration_of, declaration_values
from cetms_core.stores.sql.rows.primitives import instant
from cetms_core.testing.stores.samples import NOW, OTHER, PERSON, draft, submitted

LATER = NOW + timedelta(days=1)

OTHERWISE: dict[str, Any] = {
    "id": new_declaration_id(PERSON),
    "person_id": OTHER,
    "type": "research_project",
    "type_label": "课题研究",
    "schema_version": 2,
    "year": 2013,
    "answers": {"title": "另一个"},
    "remark": "",
    "attachment": Attachment("1e" * 32, "b.zip", MediaType.ZIP, 0),
    "subject": Subject.PUBLIC,
    "hours": Hours("0.5"),
    "employer": "another",
    "region": "410200",
    "jurisdiction": "100000",
    "created_at": LATER,
    "state": DeclarationState.REVOKED,
    "step": 2,
    "round": 3,
    "waits_for": ApprovalStep.AUTHORITY,
    "comments": {"": "重传"},
    "reason": "重复",
    "submitted_at": LATER,
    "version": 9,
}


@pytest.mark.parametrize("field", OTHERWISE)
def test_every_field_is_kept(field: str) -> None:
    before = submitted()
    changed = submitted(**{"id": before.id, field: OTHERWISE[field]})

    assert declaration_values(changed) != declaration_values(before)
    assert changed == declaration_of(declaration_values(changed))


@pytest.mark.parametrize("field", ["attachment", "subject", "hours", "waits_for", "submitted_at"])
def test_what_is_not_there_yet_stays_so(field: str) -> None:
    nothing: dict[str, Any] = {field: None}
    changed = submitted(**nothing)

    assert changed == declaration_of(declaration_values(changed))


def test_nothing_is_worth_something_else_than_no_hours() -> None:
    nothing = draft(hours=Hours(0))

    assert nothing.hours == declaration_of(declaration_values(nothing)).hours


def test_a_row_holds_primitives_alone() -> None:
    assert {str, int, type(None)} == {
        type(value) for each in (draft(), submitted()) for value in declaration_values(each).values()
    }


def test_the_words_are_the_answers_and_the_remark_one_a_line() -> None:
    words = declaration_values(draft(answers={"a": "论坛", "b": 20, "c": None, "d": True}, remark="备注"))

    assert "论坛\n20\nNone\nTrue\n备注" == words["words"]


@pytest.mark.parametrize(("submitted_at", "since"), [(LATER, LATER), (None, NOW)])
def test_it_waits_since_it_was_submitted(submitted_at: datetime | None, since: datetime) -> None:
    assert instant(since) == declaration_values(submitted(submitted_at=submitted_at))["waiting_since"]
