"""The tables of what happened: lines are only added, and the head of each chain moves with its last line."""

from sqlalchemy import PrimaryKeyConstraint

from cetms_core.stores.sql.columns import instant, sealed_text, table, text, texts, whole

MOST_COMMENTS = 1_000_000
"""In characters, as JSON."""

event = table(
    "event",
    text("about", 64),
    whole("sequence", 1),
    *texts(64, "record", "name"),
    *texts(32, "actor_id", "actor_role", "on_behalf_of"),
    text("actor_scope", 200),
    instant("at"),
    *texts(1000, "before", "after"),
    sealed_text("reason", 1000),
    sealed_text("comments", MOST_COMMENTS),
    text("hash", 64),
    sealed_text("salt", 32),
    text("words", 64),  # the commitment to reason and comments, by which the hash covers them
    PrimaryKeyConstraint("about", "sequence"),
    clustered=True,
)

chain_head = table(
    "chain_head",
    text("about", 64),
    whole("sequence", 1),
    text("hash", 64),
    PrimaryKeyConstraint("about"),
    clustered=True,
)
