"""Events are what they were when they come back, and their rows are what was hashed."""

from typing import Any

import pytest

from cetms_core.audit import Head, next_link
from cetms_core.domain.actor import Actor, Role
from cetms_core.domain.declaration import DeclarationState
from cetms_core.stores.sql.rows.events import event_of, event_values, head_of, link_of, link_values
from cetms_core.testing.stores.samples import OTHER, PERSON, event


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"before": DeclarationState.SUBMITTED, "after": DeclarationState.SENT_BACK, "comments": {"": "重传"}},
        {"actor": Actor.visitor(), "reason": "理由", "about": "visitor", "record": "account", "name": "x"},
        {"actor": Actor(OTHER, Role.EMPLOYER_ADMINISTRATOR, "A", PERSON)},
    ],
)
def test_an_event_is_kept(changes: dict[str, Any]) -> None:
    happened = event(**changes)
    link = next_link(Head(PERSON, 8, "0" * 64), happened)

    assert happened == event_of(event_values(happened))
    assert happened == event_of(link_values(link))
    assert link == link_of(link_values(link))
    assert {str, int} == {*map(type, link_values(link).values())}


def test_a_head_is_kept() -> None:
    assert Head(PERSON, 8, "0f") == head_of({"about": PERSON, "sequence": 8, "hash": "0f"})
