"""Chains of made-up events, whole and broken."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from cetms_core.audit import Head, Link, next_link
from cetms_core.domain.actor import Actor, Role
from cetms_core.domain.event import Event

AT = datetime(2025, 6, 1, 1, tzinfo=UTC)
"""Nine in the morning, in Beijing."""


def event(about: str = "p1", hours: float = 0, **changes: object) -> Event:
    """Something that happened so many hours after AT."""
    actor = Actor("u7", Role.AUTHORITY, "410100", "u8")
    values: dict[str, object] = {"reason": "材料不清", "comments": {"title": "全称", "": "重传"}}
    return Event(about, "d1", "declaration.sent_back", actor, AT + timedelta(hours=hours), **values | changes)  # type: ignore[arg-type]


def wordless(about: str = "p1", hours: float = 0, **changes: object) -> Event:
    """The same without free texts, so that its hash is known beforehand."""
    return event(about, hours, reason="", comments={}, **changes)


def chain(events: Sequence[Event]) -> tuple[list[Link], Head]:
    """The lines, and the head."""
    links: list[Link] = []
    head: Head | None = None
    for each in events:
        links.append(next_link(head, each))
        head = Head(each.about, links[-1].sequence, links[-1].hash)
    assert head is not None
    return links, head


def days(*hours: float, about: str = "p1") -> tuple[list[Link], Head]:
    """A chain with an event at each of these hours after AT."""
    return chain([wordless(about, each, after=str(place)) for place, each in enumerate(hours)])
