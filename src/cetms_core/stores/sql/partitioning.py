"""One table as many on PostgreSQL: a person's rows in one of them, by today's keys, so that nothing else changes.

Whoever wants it sends the statements to an empty database, in one transaction, and opens the store after that.
"""

from collections.abc import Iterator

from sqlalchemy import Insert, Table, insert
from sqlalchemy.engine import make_url
from sqlalchemy.schema import CreateIndex, CreateTable, ExecutableDDLElement

from cetms_core.stores.sql.distribution import Spread, placement
from cetms_core.stores.sql.guards import refusals
from cetms_core.stores.sql.postgresql import Postgresql
from cetms_core.stores.sql.schema import VERSION
from cetms_core.stores.sql.tables import cetms_schema, metadata
from cetms_core.stores.sql.turns import STRIPES, turn

PARTS = 64
"""Of 250 million rows, each holds four million: its indexes fit into memory one by one."""

ADDRESS = make_url("postgresql+psycopg://")


def by_person(parts: int = PARTS) -> Iterator[str]:
    """Everything that a store finds or makes; every table whose rows lie beside their person is in so many parts."""
    for table in metadata.sorted_tables:
        yield from _made(table, parts)
        yield from (
            _written(CreateIndex(index)) for index in sorted(table.indexes, key=lambda each: f"{each.name}")
        )
    for refusal in refusals():
        yield from Postgresql(ADDRESS, 0).guard(refusal)
    yield _written(insert(turn).values([{"stripe": stripe, "taken": 0} for stripe in range(STRIPES)]))
    yield _written(insert(cetms_schema).values(version=VERSION))


def _made(table: Table, parts: int) -> Iterator[str]:
    place, name = placement(table), table.name
    if place.spread is not Spread.BESIDE_THE_PERSON:
        yield _written(CreateTable(table))
        return
    yield f"{_written(CreateTable(table))} PARTITION BY HASH ({place.column})"
    for number in range(parts):
        values = f"MODULUS {parts}, REMAINDER {number}"
        yield f"CREATE TABLE {name}_part_{number} PARTITION OF {name} FOR VALUES WITH ({values})"


def _written(statement: ExecutableDDLElement | Insert) -> str:
    dialect = ADDRESS.get_dialect()()
    if isinstance(statement, Insert):
        return str(statement.compile(dialect=dialect, compile_kwargs={"literal_binds": True}))
    return str(statement.compile(dialect=dialect)).strip()
