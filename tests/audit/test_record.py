from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from attrs import evolve, fields

from cetms_core.audit import FIELDS, fields_of
from cetms_core.domain.actor import Actor, Role
from cetms_core.domain.declaration import DeclarationState
from cetms_core.domain.event import Event
from tests.audit.chains import AT, event


def test_every_field_has_its_text():
    texts = fields_of(event(before=DeclarationState.SUBMITTED))

    assert len(FIELDS) == len(texts)
    assert {
        "about": "p1",
        "record": "d1",
        "name": "declaration.sent_back",
        "actor_id": "u7",
        "actor_role": "主管部门",
        "actor_scope": "410100",
        "on_behalf_of": "u8",
        "at": "2025-06-01T01:00:00.000000Z",
        "before": "待审核",
        "after": "",
        "reason": "材料不清",
        "comments": '{"title":"全称","":"重传"}',
    } == dict(zip(FIELDS, texts, strict=True))


OTHERWISE: dict[str, Any] = {
    "about": "p2",
    "record": "d2",
    "name": "x",
    "actor": Actor("u7", Role.AUTHORITY, "410100", "u9"),
    "at": AT + timedelta(microseconds=1),
    "before": "草稿",
    "after": "草稿",
    "reason": "",
    "comments": {"": "重传", "title": "全称"},
}


@pytest.mark.parametrize("name", [each.name for each in fields(Event)])
def test_whatever_is_different_about_an_event_is_different_in_its_texts(name):
    assert fields_of(event()) != fields_of(evolve(event(), **{name: OTHERWISE[name]}))


def test_one_moment_is_one_text_wherever_its_clock_stands():
    there = AT.astimezone(timezone(timedelta(hours=8)))

    assert fields_of(event()) == fields_of(evolve(event(), at=there))


def test_a_time_without_its_zone_is_not_written_down():
    with pytest.raises(ValueError, match="zone"):
        fields_of(evolve(event(), at=datetime(2025, 6, 1, tzinfo=UTC).replace(tzinfo=None)))
