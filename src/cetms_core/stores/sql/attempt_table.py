"""The tables of people who are not signed in yet: attempts by the minute, known devices, and what can be used once."""

from sqlalchemy import ForeignKeyConstraint, Index, PrimaryKeyConstraint

from cetms_core.stores.sql.columns import instant, sealed_text, table, text, whole

store_secret = table(
    "store_secret", text("name", 32), sealed_text("value", 64), PrimaryKeyConstraint("name"), clustered=True
)

attempt = table(
    "attempt",
    text("key", 64),
    *(whole("slot"), whole("number")),
    PrimaryKeyConstraint("key", "slot"),
    Index("attempt_by_slot", "slot"),
    clustered=True,
)

known_device = table(
    "known_device",
    text("person_id", 32),
    text("device", 64),
    instant("at"),
    PrimaryKeyConstraint("person_id", "device"),
    ForeignKeyConstraint(["person_id"], ["account.person_id"]),
    clustered=True,
)

ticket = table(
    "ticket",
    text("kind", 32),
    *(text("key", 64), text("holder", 32), text("text", 64)),
    instant("expires"),
    PrimaryKeyConstraint("kind", "key"),
    Index("ticket_of_holder", "kind", "holder"),
    Index("ticket_by_time", "expires"),
)
