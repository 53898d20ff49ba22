"""The table of the files that were received: a row lives for two days or so, and names no file."""

from sqlalchemy import PrimaryKeyConstraint

from cetms_core.stores.sql.columns import instant, table, text, whole

receipt = table(
    "receipt",
    text("person_id", 32),
    text("mark", 64),
    whole("size"),
    instant("received_at"),
    whole("declared", 0, 1),
    PrimaryKeyConstraint("person_id", "mark"),
    clustered=True,
)
