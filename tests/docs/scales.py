"""Tables of the page on scale: what was run, where rows lie, what they take."""

import json
from collections.abc import Iterator
from pathlib import Path

from cetms_core.stores.sql.distribution import Spread, citus, placement, placements
from cetms_core.stores.sql.partitioning import by_person
from cetms_core.stores.sql.tables import metadata
from tests.stores.sql.engines import ENGINES

FIGURES = Path(__file__).parents[2] / "benchmarks/figures/row_bytes.json"
TARGETS = {"一百万": 10**6, "一千万": 10**7, "两亿五千万": 250 * 10**6}
"""Declarations."""

Row = tuple[str, ...]


def engines() -> Iterator[Row]:
    for name, each in ENGINES.items():
        tried = f"**跑过** `tests/stores/sql/{each.ran}`" if each.ran else "只编译过 compiles"
        yield name, tried, each.before_running


def spread() -> Iterator[Row]:
    for each in sorted(placements(), key=lambda each: ([*Spread].index(each.spread), each.table)):
        yield f"`{each.table}`", each.spread.value, f"`{each.column}`" if each.column else "", each.why


def distribution() -> str:
    """What Citus is told."""
    return "\n".join(["```sql", *(f"{each};" for each in citus()), "```"])


def parts() -> str:
    """The parts of one table, as an example; the columns are left out."""
    made = [
        each
        for each in by_person()
        if each.startswith(("CREATE TABLE declaration (", "CREATE TABLE declaration_part"))
    ]
    return "\n".join(
        [
            "```sql",
            f"{_without_columns(made[0])};",
            *(f"{each};" for each in made[1:3]),
            "-- 直到 declaration_part_63",
            "```",
        ]
    )


def _without_columns(statement: str) -> str:
    return f"CREATE TABLE declaration (/* 各列 */) {statement[statement.rindex('PARTITION BY') :]}"


def _measured() -> dict[str, dict[str, dict[str, float]]]:
    return {
        engine: {name: each for name, each in tables.items() if _grows(name)}
        for engine, tables in json.loads(FIGURES.read_text(encoding="utf-8"))["figures"].items()
        if isinstance(tables, dict)
    }


def _grows(name: str) -> bool:
    """Whether there is more of it where more is declared."""
    return name in metadata.tables and placement(metadata.tables[name]).spread is not Spread.EVERYWHERE


def row_bytes() -> Iterator[Row]:
    measured = _measured()
    for name, each in measured["SQLite"].items():
        sizes = (measured[engine].get(name) for engine in ("SQLite", "PostgreSQL"))
        cells = (
            f"{size['bytes_per_row']:.0f} + {size['index_bytes_per_row']:.0f}" if size else ""
            for size in sizes
        )
        yield f"`{name}`", f"{each['rows_per_declaration']:.2f}", *cells


def capacity() -> Iterator[Row]:
    """Bytes of everything that grows with the declarations, in GB (10⁹ bytes)."""
    each = {engine: sum(map(_of_one_declaration, tables.values())) for engine, tables in _measured().items()}
    yield "一项，连同它的一切", *(f"{size / 1000:.1f} KB" for size in each.values())
    for target, number in TARGETS.items():
        yield f"{target}项", *(f"{size * number / 1e9:,.1f} GB" for size in each.values())


def _of_one_declaration(size: dict[str, float]) -> float:
    return size["rows_per_declaration"] * (size["bytes_per_row"] + size["index_bytes_per_row"])
