"""The tables, the same on every engine.

A person's rows are keyed by the person first, so that they can lie together, and foreign keys stay among them.
Nothing that grows with time leads a key. Times are texts of one width in UTC, and so sort as they passed.
"""

from sqlalchemy import ForeignKeyConstraint, Index, PrimaryKeyConstraint, UniqueConstraint

from cetms_core.domain.hours import LARGEST as MOST_TENTHS
from cetms_core.stores.sql.attempt_table import attempt, known_device, store_secret, ticket
from cetms_core.stores.sql.columns import (
    both_or_none,
    instant,
    long_text,
    metadata,
    sealed_text,
    sealed_texts,
    table,
    text,
    texts,
    whole,
)
from cetms_core.stores.sql.event_table import chain_head, event
from cetms_core.stores.sql.form_table import kept_form
from cetms_core.stores.sql.letter_table import letter
from cetms_core.stores.sql.place_tables import department, organisation, region, region_within
from cetms_core.stores.sql.receipt_table import receipt
from cetms_core.stores.sql.sealing_table import seal_key, sealing
from cetms_core.stores.sql.total_tables import unit_change, unit_total
from cetms_core.stores.sql.turns import turn

__all__ = [
    "attempt",
    "chain_head",
    "department",
    "event",
    "kept_form",
    "known_device",
    "letter",
    "metadata",
    "organisation",
    "receipt",
    "region",
    "region_within",
    "seal_key",
    "sealing",
    "store_secret",
    "ticket",
    "turn",
    "unit_change",
    "unit_total",
]

MOST_JSON = 1_000_000
"""In characters."""

cetms_schema = table("cetms_schema", whole("version"), PrimaryKeyConstraint("version"))

# ── people ────────────────────────────────────────────────────────────────────────────────────────────────

id_number_claim = table(
    "id_number_claim",
    *texts(32, "id_number", "person_id"),  # `plain:` and the number, or a keyed digest of it
    PrimaryKeyConstraint("id_number"),
    clustered=True,
)

account = table(
    "account",
    text("person_id", 32),
    sealed_text("id_number", 32),
    text("identity", 32),  # the number as `id_number_claim` has it, by which the guards know it again
    text("name", 100),
    sealed_text("password", 1000),
    whole("version", 1),
    text("stamp", 32),
    sealed_text("email", 254, optional=True),
    instant("password_since", optional=True),
    sealed_text("former", MOST_JSON),
    PrimaryKeyConstraint("person_id"),
)

professional = table(
    "professional",
    *texts(32, "person_id", "identity", "employer", "employer_region", "state", "title_level"),
    *texts(100, "name", "department", "title_series"),
    *sealed_texts(32, "id_number", "sex", "mobile"),
    *sealed_texts(100, "ethnic_group", "native_place", "school", "major", "education", "degree"),
    sealed_text("birth_month", 7),
    sealed_text("email", 254),
    instant("sent_at"),
    whole("version", 1),
    PrimaryKeyConstraint("person_id"),
    ForeignKeyConstraint(["person_id"], ["account.person_id"]),
    Index("professional_waiting", "employer", "state", "sent_at", "person_id"),
    Index("professional_of_employer", "employer", "state", "person_id"),
)

appointment = table(
    "appointment",
    *texts(32, "person_id", "role"),
    text("scope", 200),
    PrimaryKeyConstraint("person_id", "role", "scope"),
    ForeignKeyConstraint(["person_id"], ["account.person_id"]),
    Index("appointment_of_scope", "scope", "person_id", "role"),
    clustered=True,
)

# ── declarations and the account ──────────────────────────────────────────────────────────────────────────

declaration = table(
    "declaration",
    text("person_id", 32),
    text("id", 43),
    text("type", 64),
    text("type_label", 200),
    whole("schema_version"),
    whole("year", 1, 9999),
    sealed_text("answers", MOST_JSON),
    sealed_text("remark", 1000),
    text("attachment_digest", 64, optional=True),
    sealed_text("attachment_filename", 255, optional=True),
    text("attachment_media_type", 64, optional=True),
    whole("attachment_size", optional=True),
    text("subject", 32, optional=True),
    whole("tenths", -MOST_TENTHS, MOST_TENTHS, optional=True),
    long_text("terms", MOST_JSON, optional=True),
    *texts(32, "employer", "region", "jurisdiction", "state"),
    text("industry", 100),
    text("filed_by", 32),
    text("chain", 200),
    whole("proposed_tenths", -MOST_TENTHS, MOST_TENTHS, optional=True),
    long_text("proposed_terms", MOST_JSON, optional=True),
    whole("step", 0, 99),
    whole("round", 1),
    text("waits_for", 32, optional=True),
    instant("waiting_since", optional=True),
    sealed_text("comments", MOST_JSON),
    sealed_text("reason", 1000),
    instant("created_at"),
    instant("submitted_at", optional=True),
    whole("version", 1),
    long_text("words", MOST_JSON),  # what a search for a piece of text looks through
    PrimaryKeyConstraint("person_id", "id"),
    ForeignKeyConstraint(["person_id"], ["account.person_id"]),
    both_or_none("attachment_digest", "attachment_filename"),
    both_or_none("attachment_digest", "attachment_media_type"),
    both_or_none("attachment_digest", "attachment_size"),
    both_or_none("tenths", "terms"),
    both_or_none("proposed_tenths", "proposed_terms"),
    both_or_none("waits_for", "waiting_since"),
    Index("declaration_of_person", "person_id", "year", "id", "submitted_at"),
    Index("declaration_waiting_for_employer", "employer", "waits_for", "waiting_since", "id"),
    Index("declaration_waiting_for_region", "region", "waits_for", "waiting_since", "id"),
    Index("declaration_of_employer", "employer", "created_at", "id"),
    Index("declaration_of_region", "region", "created_at", "id"),
    Index("declaration_of_region_in_year", "region", "year", "created_at", "id", "type"),
    Index("declaration_of_filer", "filed_by", "created_at", "id"),
)

entry = table(
    "entry",
    text("person_id", 32),
    whole("sequence", 1),
    text("declaration_id", 43),
    whole("round", 1),
    text("kind", 32),
    whole("turn"),
    whole("year", 1, 9999),
    text("subject", 32),
    whole("tenths", -MOST_TENTHS, MOST_TENTHS),
    long_text("terms", MOST_JSON),
    instant("at"),
    sealed_text("reason", 1000),
    *texts(64, "type", "same_as"),
    text("jurisdiction", 32),
    text("dated", 10),
    PrimaryKeyConstraint("person_id", "sequence"),
    UniqueConstraint("person_id", "declaration_id", "round", "kind", "turn"),
    ForeignKeyConstraint(["person_id", "declaration_id"], ["declaration.person_id", "declaration.id"]),
    Index("entry_totals", "person_id", "year", "subject", "tenths"),
)

# ── what was answered ─────────────────────────────────────────────────────────────────────────────────────

result = table(
    "result",
    text("person_id", 32),
    text("key", 200),
    sealed_text("result", MOST_JSON),
    instant("recorded_at"),
    PrimaryKeyConstraint("person_id", "key"),
    clustered=True,
)
