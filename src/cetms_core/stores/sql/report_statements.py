"""The statements of reports: kept totals and the changes since in one breath, lest a folding falls in between."""

from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Select, Table, and_, bindparam, func, literal_column, select, tuple_

from cetms_core.domain.report import Grouping
from cetms_core.stores.sql import shapes
from cetms_core.stores.sql.prepared import Prepared
from cetms_core.stores.sql.tables import region_within
from cetms_core.stores.sql.total_tables import AMOUNTS, unit_change, unit_total

SUBJECTS = 3
"""So many rows at most has a unit in one year."""


@cache
def sums(by: Grouping, scope: str) -> Prepared:
    """By one column, within one `region` or with one `employer`."""
    group = tuple(dict.fromkeys((by.value, "subject")))
    kept, since = (_rows(table, group, scope) for table in (unit_total, unit_change))
    return _added(kept.where(_kept_by(_kind(by, scope))), since, group)


@cache
def units() -> Prepared:
    """The first of the kept ones, and all that changed behind the mark: what comes behind the page may lack something."""
    group = ("region", "employer", "subject")
    kept, since = (_rows(table, group, "region").where(_behind(table)) for table in (unit_total, unit_change))
    order = (region_within.c.code, unit_total.c.employer, unit_total.c.type, unit_total.c.subject)
    page = kept.where(_kept_by("employer")).order_by(*order).limit(shapes.LIMIT).subquery("page")
    return _added(select(*page.c), since, group)


def _added(kept: Select[Any], since: Select[Any], group: tuple[str, ...]) -> Prepared:
    both = kept.union_all(since).subquery("kept_and_since")
    columns = [both.c[name] for name in group]
    amounts = (func.sum(both.c[name]).label(name) for name in AMOUNTS)
    return Prepared(select(*columns, *amounts).group_by(*columns).order_by(*columns))


def _rows(table: Table, group: tuple[str, ...], scope: str) -> Select[Any]:
    """Of one year, and of one employer or of all regions within one."""
    wanted = select(*(table.c[name] for name in (*group, *AMOUNTS))).where(shapes.where(table, "year"))
    if scope == "employer":
        return wanted.where(table.c.employer == bindparam("within"))
    return wanted.where(
        table.c.region == region_within.c.code, region_within.c.outer_code == bindparam("within")
    )


def _behind(table: Table) -> ColumnElement[bool]:
    """By region and employer; the region alone is what an index can begin at."""
    mark = tuple_(bindparam("past_region"), bindparam("past_employer"))
    return and_(table.c.region >= bindparam("past_region"), tuple_(table.c.region, table.c.employer) > mark)


def _kept_by(kind: str) -> ColumnElement[bool]:
    return unit_total.c.kept_by == literal_column(f"'{kind}'")


def _kind(by: Grouping, scope: str) -> str:
    """The totals that have both columns, and as few rows as can be."""
    if scope == "employer":
        return "employer and type" if by is Grouping.TYPE else "employer"
    return by.value if by in (Grouping.EMPLOYER, Grouping.TYPE) else "region"
