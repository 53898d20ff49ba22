"""Counting the totals anew from the account, which alone is the truth: to see whether they are right, and to make them so."""

from collections.abc import Sequence

from attrs import frozen
from sqlalchemy import String, and_, case, cast, delete, func, insert, literal_column, or_, select, union_all

from cetms_core.stores.sql.line import Line
from cetms_core.stores.sql.prepared import Prepared
from cetms_core.stores.sql.tables import declaration, entry
from cetms_core.stores.sql.total_statements import NOTHING, ONE, ONE_LESS, standing
from cetms_core.stores.sql.total_tables import AMOUNTS, unit_change, unit_total

_UNIT_OF_PERSON = (entry.c.person_id, declaration.c.region, declaration.c.employer, entry.c.year)
_first = func.min(entry.c.sequence)
_tenths = func.sum(entry.c.tenths)
_is_counted = and_(
    func.row_number().over(partition_by=_UNIT_OF_PERSON, order_by=_first) == ONE,
    func.sum(_tenths).over(partition_by=_UNIT_OF_PERSON) > NOTHING,
)
_account = (
    select(
        entry.c.person_id,
        cast(_first, String(32)).label("id"),
        declaration.c.region,
        declaration.c.employer,
        *(entry.c[name] for name in ("year", "type", "subject")),
        _tenths.label("tenths"),
        func.sum(standing).label("declarations"),
        case((_is_counted, ONE), else_=NOTHING).label("people"),
    )
    .where(entry.c.person_id == declaration.c.person_id, entry.c.declaration_id == declaration.c.id)
    .group_by(*_UNIT_OF_PERSON, entry.c.type, entry.c.subject)
)
"""What the account comes to, as changes that would make it so: one for each person, unit, year, type and subject."""

FORGET_TOTALS = Prepared(delete(unit_total))
FORGET_CHANGES = Prepared(delete(unit_change))
COUNT = Prepared(insert(unit_change).from_select([*unit_change.c.keys()], _account))

_PLACE = ("region", "employer", "year")
_counted = _account.subquery("counted")
_all = union_all(
    select(*(_counted.c[name] for name in (*_PLACE, *AMOUNTS))),
    select(*(unit_change.c[name] for name in _PLACE), *(unit_change.c[name] * ONE_LESS for name in AMOUNTS)),
    select(
        *(unit_total.c[name] for name in _PLACE), *(unit_total.c[name] * ONE_LESS for name in AMOUNTS)
    ).where(unit_total.c.kept_by == literal_column("'employer'")),
).subquery("each")
_sums = [func.sum(_all.c[name]).label(name) for name in AMOUNTS]
DIFFERENCES = Prepared(
    select(*(_all.c[name] for name in _PLACE), *_sums)
    .group_by(*(_all.c[name] for name in _PLACE))
    .having(or_(*(each.element != NOTHING for each in _sums)))
    .order_by(*(_all.c[name] for name in _PLACE))
)


@frozen
class Difference:
    """By how much the account comes to more than the totals of one unit in one year."""

    region: str
    employer: str
    year: int
    tenths: int
    declarations: int
    people: int


def differences(line: Line) -> Sequence[Difference]:
    """Of all units; none if the totals are right."""
    return [Difference(**row) for row in line.read(DIFFERENCES, {})]


def recount(line: Line) -> int:
    """Makes the totals what the account comes to, and says how many changes wait to be folded then."""
    line.begin()
    line.write(FORGET_TOTALS, {})
    line.write(FORGET_CHANGES, {})
    return line.write(COUNT, {})
