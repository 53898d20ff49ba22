"""The table of letters on their way; those that went are kept, with the time."""

from sqlalchemy import Index, PrimaryKeyConstraint

from cetms_core.stores.sql.columns import instant, sealed_text, table, text, texts, whole

LONGEST = 100_000
"""In characters."""

letter = table(
    "letter",
    text("id", 32),
    text("person_id", 32),  # empty where it is nobody's on record
    sealed_text("recipient", 254),
    text("addressee", 260),  # `plain:` and the address, or a keyed digest of it
    sealed_text("subject", 200),
    sealed_text("text", LONGEST),
    sealed_text("html", LONGEST),
    *texts(64, "kind", "error"),
    text("state", 32),
    whole("attempts"),
    instant("written_at"),
    instant("due_at", optional=True),  # of one that went, or was given up, there is none
    instant("sent_at", optional=True),
    PrimaryKeyConstraint("id"),
    Index("letter_due", "due_at", "id"),
    Index("letter_in_state", "state", "written_at", "id"),
    Index("letter_of_person", "person_id", "written_at", "id"),
    Index("letter_sent", "addressee", "sent_at"),
)
