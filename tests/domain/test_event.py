from datetime import UTC, datetime

from cetms_core.domain.actor import Actor, Role
from cetms_core.domain.event import Event


def test_an_event_shows_who_did_what_and_not_what_was_written():
    event = Event(
        "p1",
        "d1",
        "declaration.sent_back",
        Actor("u7", Role.AUTHORITY, "410100"),
        datetime(2025, 6, 8, tzinfo=UTC),
        reason="证书姓名不符",
        comments={"title": "题目有误"},
    )

    assert "declaration.sent_back" in repr(event)
    assert "u7" in repr(event)
    assert "证书姓名不符" not in repr(event)
    assert "题目有误" not in repr(event)
    assert hash(event) == hash(event)
