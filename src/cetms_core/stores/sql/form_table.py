"""The table of the forms that declarations were filled in on; a row is written once and never changed."""

from sqlalchemy import PrimaryKeyConstraint

from cetms_core.stores.sql.columns import long_text, table, text, whole

MOST_SCHEMA = 1_000_000
"""In characters, as JSON."""

kept_form = table(
    "kept_form",
    text("type", 64),
    whole("version", 1),
    text("fingerprint", 32),
    long_text("schema", MOST_SCHEMA),
    PrimaryKeyConstraint("type", "version", "fingerprint"),
    clustered=True,
)
