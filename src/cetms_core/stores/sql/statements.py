"""Every statement, in Core; none is put together from text, and each is compiled once per dialect.

Lists are read a page at a time, from a mark on: by the key that they are sorted by, never by counting rows off.
"""

from collections.abc import Iterable
from functools import cache
from typing import Any

from sqlalchemy import Column, bindparam, delete, func, literal_column, select, update

from cetms_core.domain.professional import RegistrationState
from cetms_core.ledger import EntryKind
from cetms_core.stores.sql import shapes, tables
from cetms_core.stores.sql.prepared import Prepared
from cetms_core.stores.sql.record_statements import (
    ADD_LETTER as ADD_LETTER,
    BEGIN_CHAIN as BEGIN_CHAIN,
    CHAIN as CHAIN,
    CHAINS as CHAINS,
    DUE as DUE,
    EVENTS as EVENTS,
    HEAD as HEAD,
    HEADS as HEADS,
    HISTORY as HISTORY,
    LETTERS as LETTERS,
    MARK_LETTER as MARK_LETTER,
    MOVE_HEAD as MOVE_HEAD,
    SENT_TO as SENT_TO,
    UNSENT as UNSENT,
    WRITE_DOWN as WRITE_DOWN,
)
from cetms_core.stores.sql.words import holding

# ── people ────────────────────────────────────────────────────────────────────────────────────────────────

CLAIM = shapes.add(tables.id_number_claim)
CLAIM_ANEW = shapes.add_if_absent(tables.id_number_claim)
ADD_ACCOUNT = shapes.add(tables.account)
ACCOUNT = shapes.one(tables.account)
ACCOUNT_OF_NUMBER = Prepared(
    select(*tables.account.c).where(
        tables.account.c.person_id == tables.id_number_claim.c.person_id,
        shapes.where(tables.id_number_claim, "id_number"),
    )
)
CHANGE_ACCOUNT = shapes.change_seen(tables.account)

ADD_PROFESSIONAL = shapes.add(tables.professional)
PROFESSIONAL = shapes.one(tables.professional)
CHANGE_PROFESSIONAL = shapes.change_seen(
    tables.professional,
    sent_at=func.coalesce(shapes.given(tables.professional, "sent_at"), tables.professional.c.sent_at),
)
WAITING_PROFESSIONALS = Prepared(
    shapes.rows(tables.professional, "employer")
    .where(
        tables.professional.c.state == RegistrationState.PENDING.value,
        shapes.after(tables.professional, "sent_at", "person_id"),
    )
    .order_by(tables.professional.c.sent_at, tables.professional.c.person_id)
    .limit(shapes.LIMIT)
)

APPOINT = shapes.add_if_absent(tables.appointment)
DISMISS = Prepared(
    delete(tables.appointment).where(shapes.where(tables.appointment, "person_id", "role", "scope"))
)
APPOINTMENTS = Prepared(
    shapes.rows(tables.appointment, "person_id").order_by(
        tables.appointment.c.role, tables.appointment.c.scope
    )
)

# ── places ────────────────────────────────────────────────────────────────────────────────────────────────

ADD_REGION = shapes.add(tables.region)
CHANGE_REGION = shapes.change(tables.region)
REGION = shapes.one(tables.region)
REGIONS_BELOW = Prepared(
    shapes.rows(tables.region, "above")
    .where(
        func.coalesce(tables.region.c.since, literal_column("''")) <= bindparam("latest_since"),
        func.coalesce(tables.region.c.until, literal_column("'9999-12-31'")) >= bindparam("earliest_until"),
        shapes.picked(tables.region, "code"),
    )
    .order_by(tables.region.c.code)
    .limit(shapes.LIMIT)
)
FORGET_PATH = Prepared(delete(tables.region_within).where(shapes.where(tables.region_within, "code")))
ADD_STEP = shapes.add_if_absent(tables.region_within)
REGIONS_WITHIN = Prepared(
    select(tables.region_within.c.code).where(shapes.where(tables.region_within, "outer_code"))
)

ADD_ORGANISATION = shapes.add(tables.organisation)
CHANGE_ORGANISATION = shapes.change(tables.organisation)
ORGANISATION = shapes.one(tables.organisation)
ORGANISATIONS = Prepared(
    shapes.rows(tables.organisation, "region")
    .where(
        tables.organisation.c.merged_into == literal_column("''"), shapes.picked(tables.organisation, "code")
    )
    .order_by(tables.organisation.c.code)
    .limit(shapes.LIMIT)
)

ADD_DEPARTMENT = shapes.add_if_absent(tables.department)
DEPARTMENTS = Prepared(
    shapes.rows(tables.department, "organisation")
    .where(shapes.picked(tables.department, "name"))
    .order_by(tables.department.c.name)
    .limit(shapes.LIMIT)
)

# ── declarations ──────────────────────────────────────────────────────────────────────────────────────────

ADD_DECLARATION = shapes.add(tables.declaration)
DECLARATION = shapes.one(tables.declaration)
CHANGE_DECLARATION = shapes.change_seen(tables.declaration)
DECLARATIONS_OF_YEAR = Prepared(
    shapes.rows(tables.declaration, "person_id", "year").order_by(tables.declaration.c.id)
)
MOVE_DECLARATIONS = Prepared(
    update(tables.declaration)
    .where(tables.declaration.c.employer == bindparam("code"))
    .values({name: shapes.given(tables.declaration, name) for name in ("employer", "region", "industry")})
)
MOVE_FILED = Prepared(
    update(tables.declaration)
    .where(tables.declaration.c.filed_by == bindparam("code"))
    .values(filed_by=shapes.given(tables.declaration, "filed_by"))
)
YEARS = Prepared(
    select(tables.declaration.c.year)
    .distinct()
    .where(shapes.where(tables.declaration, "person_id"), tables.declaration.c.submitted_at.is_not(None))
    .order_by(tables.declaration.c.year)
)


@cache
def waiting_in(place: str, *also: str) -> Prepared:
    """What waits for one step in one `employer` or one `region`, and of one `industry` if asked, the longest waiting first."""
    waiting = shapes.rows(tables.declaration, place, "waits_for", *also).where(
        shapes.after(tables.declaration, "waiting_since", "id")
    )
    order = (tables.declaration.c.waiting_since, tables.declaration.c.id)
    return Prepared(waiting.order_by(*order).limit(shapes.LIMIT))


@cache
def search_by(*filters: str) -> Prepared:
    """What passes these filters, the newest first.

    A filter is the name of a column; or `text`, a piece of the words; or `handed_in`, which leaves out what was never submitted.
    """
    return _search(tables.declaration.c, filters)


@cache
def words_by(*filters: str) -> Prepared:
    """The same, and of each no more than what a text is looked for in."""
    names = ("person_id", "id", "created_at", "answers", "remark")
    return _search([tables.declaration.c[name] for name in names], filters)


def _search(columns: Iterable[Column[Any]], filters: Iterable[str]) -> Prepared:
    own = {
        "text": holding(tables.declaration.c.words, "text"),
        "handed_in": tables.declaration.c.submitted_at.is_not(None),
    }
    wanted = [own[name] if name in own else shapes.where(tables.declaration, name) for name in filters]
    order = (tables.declaration.c.created_at.desc(), tables.declaration.c.id.desc())
    found = select(*columns).where(*wanted, shapes.before(tables.declaration, "created_at", "id"))
    return Prepared(found.order_by(*order).limit(shapes.LIMIT))


# ── forms ─────────────────────────────────────────────────────────────────────────────────────────────────

KEPT_FORM = Prepared(
    select(tables.kept_form.c.version).where(shapes.where(tables.kept_form, "type", "version", "fingerprint"))
)
KEEP_FORM = shapes.add(tables.kept_form)
FORMS = Prepared(shapes.rows(tables.kept_form, "type", "version").order_by(tables.kept_form.c.fingerprint))

# ── the account ───────────────────────────────────────────────────────────────────────────────────────────

POST = shapes.add_next(tables.entry, "person_id", "declaration_id", "round", "kind", "turn")
ENTRIES = Prepared(shapes.rows(tables.entry, "person_id").order_by(tables.entry.c.sequence))
_cut = tables.entry.alias("cut")
CUT_ENTRIES = Prepared(
    shapes.rows(tables.entry, "person_id")
    .where(
        tables.entry.c.declaration_id.in_(
            select(_cut.c.declaration_id).where(
                _cut.c.person_id == tables.entry.c.person_id, _cut.c.kind == EntryKind.CUT.value
            )
        )
    )
    .order_by(tables.entry.c.sequence)
)
ENTRIES_OF_YEAR = Prepared(shapes.rows(tables.entry, "person_id", "year").order_by(tables.entry.c.sequence))
ENTRIES_OF_DECLARATION = Prepared(
    shapes.rows(tables.entry, "person_id", "declaration_id").order_by(tables.entry.c.sequence)
)
TOTALS = Prepared(
    select(tables.entry.c.year, tables.entry.c.subject, func.sum(tables.entry.c.tenths).label("tenths"))
    .where(shapes.where(tables.entry, "person_id"))
    .group_by(tables.entry.c.year, tables.entry.c.subject)
    .order_by(tables.entry.c.year, tables.entry.c.subject)
)

# ── results ───────────────────────────────────────────────────────────────────────────────────────────────

RECORD = shapes.add(tables.result)
RECORDED = Prepared(select(tables.result.c.result).where(shapes.where(tables.result, "person_id", "key")))
