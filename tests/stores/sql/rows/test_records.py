"""Lines of the account, events and letters are what they were when they come back."""

from typing import Any

import pytest

from cetms_core.domain.actor import Actor, Role
from cetms_core.domain.declaration import DeclarationState
from cetms_core.domain.hours import Hours
from cetms_core.domain.identity import EmailAddress
from cetms_core.domain.subject import Subject
from cetms_core.ledger import EntryKind
from cetms_core.stores.sql.rows.records import (
    entry_of,
    entry_values,
    event_of,
    event_values,
    letter_of,
    letter_values,
)
from tests.stores.samples import HOURS, OTHER, draft, entry, event, letter

DECLARED = draft()


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"kind": EntryKind.REVERSAL, "hours": HOURS * -1, "reason": "重复"},
        {"round": 2, "year": 2013, "subject": Subject.ELECTIVE, "hours": Hours(0), "person_id": OTHER},
    ],
)
def test_a_line_is_kept(changes: dict[str, Any]) -> None:
    line = entry(DECLARED, **changes)

    found = entry_of(entry_values(line))

    assert line == found
    assert line.hours.terms == found.hours.terms


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"before": DeclarationState.SUBMITTED, "after": DeclarationState.SENT_BACK, "comments": {"": "重传"}},
        {"actor": Actor.visitor(), "reason": "理由", "about": "visitor", "record": "account", "name": "x"},
        {"actor": Actor(OTHER, Role.EMPLOYER_ADMINISTRATOR, "A")},
    ],
)
def test_an_event_is_kept(changes: dict[str, Any]) -> None:
    happened = event(**changes)

    assert happened == event_of(event_values(happened))


@pytest.mark.parametrize("changes", [{}, {"to": EmailAddress("用户@例子.中国"), "subject": "", "text": ""}])
def test_a_letter_is_kept(changes: dict[str, Any]) -> None:
    written = letter(**changes)

    assert written == letter_of(letter_values(written))


def test_a_row_holds_primitives_alone() -> None:
    happened = event(before=DeclarationState.SUBMITTED)
    rows = [entry_values(entry(DECLARED)), event_values(happened), letter_values(letter())]

    assert {str, int, type(None)} == {type(value) for row in rows for value in row.values()}
