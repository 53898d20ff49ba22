"""The statements on petitions, on what comes of them, and on an organisation as a whole."""

from sqlalchemy import delete, func, or_, select, update

from cetms_core.domain.professional import RegistrationState
from cetms_core.stores.sql import shapes, tables
from cetms_core.stores.sql.petition_tables import employment, petition, relief
from cetms_core.stores.sql.prepared import Prepared

MEMBER = (RegistrationState.ACTIVE, RegistrationState.PENDING)

# ── petitions ─────────────────────────────────────────────────────────────────────────────────────────────

ADD_PETITION = shapes.add(petition)
PETITION = shapes.one(petition)
CHANGE_PETITION = shapes.change_seen(petition)
_in_turn = (petition.c.filed_at, petition.c.id)
WAITING_AT = Prepared(
    shapes.rows(petition, "waits_for", "waits_at")
    .where(shapes.after(petition, "filed_at", "id"))
    .order_by(*_in_turn)
    .limit(shapes.LIMIT)
)
WAITING_WITHIN = Prepared(
    shapes.rows(petition, "waits_for")
    .where(
        petition.c.waits_at == tables.region_within.c.code,
        shapes.where(tables.region_within, "outer_code"),
        shapes.after(petition, "filed_at", "id"),
    )
    .order_by(*_in_turn)
    .limit(shapes.LIMIT)
)
WAITING_ABOUT = Prepared(shapes.rows(petition, "about", "kind", "state").order_by(*_in_turn))
FILED_BY = Prepared(
    shapes.rows(petition, "petitioner")
    .where(shapes.before(petition, "filed_at", "id"))
    .order_by(petition.c.filed_at.desc(), petition.c.id.desc())
    .limit(shapes.LIMIT)
)

# ── what comes of them ────────────────────────────────────────────────────────────────────────────────────

ADD_EMPLOYMENT = shapes.add_next(employment, "person_id")
END_EMPLOYMENT = Prepared(
    update(employment)
    .where(shapes.where(employment, "person_id"), employment.c.until.is_(None))
    .values(until=shapes.given(employment, "until"))
)
EMPLOYMENTS = Prepared(shapes.rows(employment, "person_id").order_by(employment.c.sequence))

ADD_RELIEF = shapes.add_next(relief, "person_id")
RELIEFS = Prepared(shapes.rows(relief, "person_id").order_by(relief.c.sequence))

# ── an organisation as a whole, and whose number is whose ─────────────────────────────────────────────────

MEMBERS = Prepared(
    shapes.rows(tables.professional, "employer")
    .where(or_(*(tables.professional.c.state == state.value for state in MEMBER)))
    .order_by(tables.professional.c.person_id)
)
OFFICES = Prepared(
    shapes.rows(tables.appointment, "scope").order_by(
        tables.appointment.c.person_id, tables.appointment.c.role
    )
)
DECLARED = Prepared(
    select(func.count().label("number"))
    .select_from(tables.declaration)
    .where(shapes.where(tables.declaration, "employer"))
)
FREE_NUMBER = Prepared(
    delete(tables.id_number_claim).where(shapes.where(tables.id_number_claim, "id_number", "person_id"))
)
