"""The tables of places: regions and what lies within them, organisations, departments."""

from sqlalchemy import Index, PrimaryKeyConstraint

from cetms_core.stores.sql.columns import long_text, table, text, texts, whole

MOST_WORDS = 20_000
"""In characters: what a name comes to once its case and width are folded away."""

region = table(
    "region",
    *texts(32, "code", "level"),
    text("name", 1000),
    *texts(500, "path", "above"),  # the path without its last step: those directly below one region share it
    text("since", 10, optional=True),
    text("until", 10, optional=True),
    long_text("words", MOST_WORDS),
    PrimaryKeyConstraint("code"),
    Index("region_below", "above", "code"),
)

region_within = table(
    "region_within",
    *texts(32, "outer_code", "code"),
    PrimaryKeyConstraint("outer_code", "code"),
    clustered=True,
)

organisation = table(
    "organisation",
    *texts(32, "code", "region", "merged_into"),
    *texts(1000, "name", "contact", "chain"),
    text("industry", 100),
    whole("training_base", 0, 1),
    long_text("words", MOST_WORDS),
    PrimaryKeyConstraint("code"),
    Index("organisation_of_region", "region", "code"),
)

department = table(
    "department",
    text("organisation", 32),
    text("name", 200),
    long_text("words", MOST_WORDS),
    PrimaryKeyConstraint("organisation", "name"),
    clustered=True,
)
