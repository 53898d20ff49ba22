"""The tables of a review: what was handed in, round by round, and the offices that were lent."""

from sqlalchemy import ForeignKeyConstraint, Index, PrimaryKeyConstraint

from cetms_core.stores.sql.columns import instant, sealed_text, table, text, texts, whole

MOST_JSON = 1_000_000
"""In characters."""

submission = table(
    "submission",
    text("person_id", 32),
    text("declaration_id", 43),
    whole("round", 1),
    whole("schema_version"),
    sealed_text("answers", MOST_JSON),
    sealed_text("remark", 1000),
    sealed_text("filename", 255),
    text("digest", 64),
    sealed_text("comments", MOST_JSON),
    instant("submitted_at"),
    PrimaryKeyConstraint("person_id", "declaration_id", "round"),
    ForeignKeyConstraint(["person_id", "declaration_id"], ["declaration.person_id", "declaration.id"]),
)

loan = table(
    "loan",
    *texts(32, "id", "lender", "borrower", "role"),
    text("scope", 200),
    *texts(10, "begins", "ends"),
    sealed_text("reason", 1000),
    instant("lent_at"),
    instant("ended_at", optional=True),
    whole("version", 1),
    PrimaryKeyConstraint("id"),
    Index("loan_of_borrower", "borrower", "lent_at", "id"),
    Index("loan_of_lender", "lender", "lent_at", "id"),
)
