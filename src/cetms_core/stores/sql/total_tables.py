"""The tables of the totals: what has been folded, and what was posted since.

Approving only adds a row of its own person's, so no two approvals meet; folding moves what is there into the totals.
"""

from sqlalchemy import ForeignKeyConstraint, Index, PrimaryKeyConstraint

from cetms_core.stores.sql.columns import LARGEST, table, text, texts, whole

AMOUNTS = ("tenths", "declarations", "people")
"""What is added up."""

unit_change = table(
    "unit_change",
    *texts(32, "person_id", "id", "region", "employer"),
    whole("year", 1, 9999),
    *texts(64, "type", "subject"),
    *(whole(name, -LARGEST, LARGEST) for name in AMOUNTS),
    PrimaryKeyConstraint("person_id", "id"),
    ForeignKeyConstraint(["person_id"], ["account.person_id"]),
    clustered=True,
)

unit_total = table(
    "unit_total",
    text("region", 32),
    whole("year", 1, 9999),
    text("kept_by", 32),
    text("employer", 32),
    *texts(64, "type", "subject"),
    *(whole(name, -LARGEST, LARGEST) for name in AMOUNTS),
    PrimaryKeyConstraint("region", "year", "kept_by", "employer", "type", "subject"),
    Index("unit_total_of_employer", "employer", "year", "kept_by"),
    clustered=True,
)
