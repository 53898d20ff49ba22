"""The table of classes that were filed for many people; a row is written once and never changed."""

from sqlalchemy import Index, PrimaryKeyConstraint

from cetms_core.stores.sql.columns import instant, long_text, sealed_text, table, text, texts, whole

MOST_JSON = 1_000_000
"""In characters."""

training_class = table(
    "training_class",
    *texts(32, "id", "filed_by", "filer"),
    text("type", 64),
    text("type_label", 200),
    whole("year", 1, 9999),
    sealed_text("answers", MOST_JSON),
    text("attachment_digest", 64),
    sealed_text("attachment_filename", 255),
    text("attachment_media_type", 64),
    whole("attachment_size"),
    long_text("declarations", MOST_JSON),
    instant("filed_at"),
    PrimaryKeyConstraint("id"),
    Index("training_class_of_filer", "filed_by", "filed_at", "id"),
)
