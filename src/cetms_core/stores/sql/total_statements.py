"""The statements that totals are made by: what a line changes, what goes over with an organisation, what is folded."""

from collections.abc import Mapping

from sqlalchemy import Integer, and_, bindparam, case, delete, func, insert, literal_column, select, update

from cetms_core.domain.professional import RegistrationState
from cetms_core.ledger import EntryKind
from cetms_core.stores.sql import shapes
from cetms_core.stores.sql.petition_tables import employment
from cetms_core.stores.sql.prepared import Prepared
from cetms_core.stores.sql.tables import declaration, entry, professional
from cetms_core.stores.sql.total_tables import AMOUNTS, unit_change, unit_total

KEPT_BY: Mapping[str, tuple[str, ...]] = {
    "region": (),
    "employer": ("employer",),
    "type": ("type",),
    "employer and type": ("employer", "type"),
}
"""What each kind of total is kept by, beside region, year and subject; what it is not kept by is empty in its row."""

NOTHING, ONE, ONE_LESS = (literal_column(number, Integer()) for number in ("0", "1", "-1"))

# ── what is posted ────────────────────────────────────────────────────────────────────────────────────────

_other = declaration.alias("other")
_unit = (
    select(declaration.c.region, declaration.c.employer, func.sum(entry.c.tenths).label("reached"))
    .where(
        shapes.where(declaration, "person_id"),
        declaration.c.id == bindparam("declaration_id"),
        entry.c.person_id == declaration.c.person_id,
        shapes.where(entry, "year"),
        _other.c.person_id == entry.c.person_id,
        _other.c.id == entry.c.declaration_id,
        _other.c.region == declaration.c.region,
        _other.c.employer == declaration.c.employer,
    )
    .group_by(declaration.c.region, declaration.c.employer)
    .subquery("unit")
)
_before = _unit.c.reached - shapes.given(unit_change, "tenths")
_counted = case(
    (and_(_unit.c.reached > NOTHING, _before <= NOTHING), ONE),
    (and_(_unit.c.reached <= NOTHING, _before > NOTHING), ONE_LESS),
    else_=NOTHING,
)
_told = {"region": _unit.c.region, "employer": _unit.c.employer, "people": _counted}
_names = unit_change.c.keys()
CHANGE_UNIT = Prepared(
    insert(unit_change).from_select(
        _names, select(*(_told.get(name, shapes.given(unit_change, name)) for name in _names))
    )
)
"""For a line that was just posted; the person is counted while the unit's hours are more than none."""

# ── what goes over when a unit does ───────────────────────────────────────────────────────────────────────

standing = case(
    (entry.c.kind == literal_column(f"'{EntryKind.AWARD.value}'"), ONE),
    (entry.c.kind == literal_column(f"'{EntryKind.REVERSAL.value}'"), ONE_LESS),
    else_=NOTHING,
)
_lines = (entry.c.person_id, declaration.c.region, entry.c.year, entry.c.type, entry.c.subject)
_declared = and_(entry.c.person_id == declaration.c.person_id, entry.c.declaration_id == declaration.c.id)
LINES_OF_EMPLOYER = Prepared(
    select(*_lines, func.sum(entry.c.tenths).label("tenths"), func.sum(standing).label("declarations"))
    .where(_declared, shapes.where(declaration, "employer"))
    .group_by(*_lines)
    .order_by(*_lines)
)
REACHED = Prepared(
    select(func.coalesce(func.sum(entry.c.tenths), NOTHING).label("tenths")).where(
        _declared,
        shapes.where(entry, "person_id", "year"),
        shapes.where(declaration, "region", "employer"),
    )
)
ADD_CHANGE = shapes.add(unit_change)

# ── folding ───────────────────────────────────────────────────────────────────────────────────────────────

CHANGES = Prepared(
    select(*unit_change.c).order_by(unit_change.c.person_id, unit_change.c.id).limit(shapes.LIMIT)
)
TAKE_CHANGE = Prepared(delete(unit_change).where(shapes.where(unit_change, "person_id", "id")))
ADD_TO_TOTAL = Prepared(
    update(unit_total)
    .where(shapes.where(unit_total, *unit_total.primary_key.columns.keys()))
    .values({name: unit_total.c[name] + shapes.given(unit_total, name) for name in AMOUNTS})
)
BEGIN_TOTAL = shapes.add(unit_total)

# ── whose year it is ──────────────────────────────────────────────────────────────────────────────────────

_on_the_rolls = (
    select(professional.c.person_id)
    .where(
        shapes.where(professional, "employer"),
        professional.c.state == literal_column(f"'{RegistrationState.ACTIVE.value}'"),
        professional.c.person_id > bindparam("past"),
    )
    .order_by(professional.c.person_id)
    .limit(shapes.LIMIT)
    .subquery("on_the_rolls")
)
_employed = (
    select(employment.c.person_id)
    .where(shapes.where(employment, "employer"), employment.c.person_id > bindparam("past"))
    .order_by(employment.c.person_id)
    .distinct()
    .limit(shapes.LIMIT)
    .subquery("employed")
)
_everybody = select(_on_the_rolls.c.person_id).union(select(_employed.c.person_id)).subquery("everybody")
PEOPLE = Prepared(select(_everybody.c.person_id).order_by(_everybody.c.person_id).limit(shapes.LIMIT))
