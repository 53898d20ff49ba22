"""An event as the texts that are hashed and kept: one spelling, so that what a store gives back hashes to the same."""

import json
from datetime import UTC, datetime

from cetms_core.domain.event import Event

FIELDS = (
    "about",
    "record",
    "name",
    "actor_id",
    "actor_role",
    "actor_scope",
    "on_behalf_of",
    "at",
    "before",
    "after",
    "reason",
    "comments",
)
"""In this order they are hashed."""

FREE = FIELDS.index("reason")
"""From here on they are what people wrote in their own words."""

NAME = FIELDS.index("name")
AT = FIELDS.index("at")


def fields_of(event: Event) -> tuple[str, ...]:
    """The texts of an event, in the order of FIELDS."""
    return (
        event.about,
        event.record,
        event.name,
        event.actor.person_id,
        event.actor.role.value,
        event.actor.scope,
        event.actor.on_behalf_of,
        instant(event.at),
        str(event.before),
        str(event.after),
        event.reason,
        json.dumps(dict(event.comments), ensure_ascii=False, separators=(",", ":")),
    )


def instant(at: datetime) -> str:
    """A time in UTC, 27 characters long, so that the texts sort as the times do.

    Raises:
        ValueError: if it does not say its zone.
    """
    if at.utcoffset() is None:
        raise ValueError("a time without its zone can't be kept")
    return f"{at.astimezone(UTC).replace(tzinfo=None).isoformat(timespec='microseconds')}Z"
