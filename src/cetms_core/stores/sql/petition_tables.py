"""The tables of petitions and of what comes of them: where people worked, and which years were made lighter."""

from sqlalchemy import ForeignKeyConstraint, Index, PrimaryKeyConstraint

from cetms_core.domain.hours import LARGEST as MOST_TENTHS
from cetms_core.stores.sql.columns import instant, sealed_text, sealed_texts, table, text, texts, whole

MOST_JSON = 1_000_000
"""In characters."""

petition = table(
    "petition",
    *texts(32, "id", "kind", "about", "petitioner", "state"),
    sealed_text("answers", MOST_JSON),
    sealed_text("before", MOST_JSON),
    sealed_text("attachment", 1000, optional=True),
    text("steps", 1000),
    whole("step", 0, 99),
    text("waits_for", 32, optional=True),
    text("waits_at", 32, optional=True),
    *sealed_texts(1000, "reason", "secret"),
    text(
        "proof", 200
    ),  # number and name that a granted correction gives, for the guards of the person's rows
    instant("filed_at"),
    whole("version", 1),
    PrimaryKeyConstraint("id"),
    Index("petition_waiting", "waits_for", "waits_at", "filed_at", "id"),
    Index("petition_about", "about", "kind", "state"),
    Index("petition_of_petitioner", "petitioner", "filed_at", "id"),
)

employment = table(
    "employment",
    text("person_id", 32),
    whole("sequence", 1),
    *texts(32, "employer", "region"),
    text("since", 10, optional=True),
    text("until", 10, optional=True),
    PrimaryKeyConstraint("person_id", "sequence"),
    ForeignKeyConstraint(["person_id"], ["account.person_id"]),
    Index("employment_of_employer", "employer", "person_id"),
    clustered=True,
)

relief = table(
    "relief",
    text("person_id", 32),
    whole("sequence", 1),
    whole("year", 1, 9999),
    whole("exempt", 0, 1),
    whole("tenths", 0, MOST_TENTHS, optional=True),
    sealed_text("reason", 1000),
    text("petition", 32),
    PrimaryKeyConstraint("person_id", "sequence"),
    ForeignKeyConstraint(["person_id"], ["account.person_id"]),
    clustered=True,
)
