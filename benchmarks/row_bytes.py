"""How many bytes a row takes, table by table, with its indexes: what capacity is reckoned from in `docs/scale.md`.

A town of `--declarations` is built on SQLite and on PostgreSQL, and both are asked what lies where.
"""

import sqlite3
import sys
import tempfile
from argparse import ArgumentParser
from collections.abc import Mapping
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import psycopg
from sqlalchemy import Table

from benchmarks.measuring import figures
from benchmarks.town.building import build
from cetms_core.stores.sql.tables import metadata
from tests.stores import server

NAME = "row_bytes"
Sizes = Mapping[str, tuple[int, int, int]]
"""Of each table: rows, bytes of the table, bytes of its indexes."""


def on_sqlite(declarations: int, folder: Path) -> Sizes:
    """As `dbstat` has it: the pages of the file, whole."""
    file = folder / "town.db"
    build(f"sqlite:///{file}", declarations)
    with sqlite3.connect(file) as connection:
        pages = dict(connection.execute("SELECT name, sum(pgsize) FROM dbstat GROUP BY name"))
        indexes = dict(
            connection.execute(
                "SELECT tbl_name, sum(pgsize) FROM dbstat JOIN sqlite_schema USING (name) "
                "WHERE type = 'index' GROUP BY tbl_name"
            )
        )
        rows = {name: _count(connection, name) for name in metadata.tables}
    return {name: (rows[name], pages[name], indexes.get(name, 0)) for name in metadata.tables}


def on_postgresql(declarations: int) -> Sizes:
    """After VACUUM, so that nothing dead is counted; long texts that lie apart belong to the table."""
    with server.running() as at, server.database(at) as url:
        build(url.render_as_string(hide_password=False), declarations)
        with server.connected(url) as connection:
            connection.execute("VACUUM FULL")
            return {name: _asked(connection, table) for name, table in metadata.tables.items()}


def _asked(connection: psycopg.Connection, table: Table) -> tuple[int, int, int]:
    question = f"SELECT (SELECT count(*) FROM {table.name}), pg_table_size('{table.name}'), pg_indexes_size('{table.name}')"
    rows, lies, indexes = connection.execute(question).fetchone() or (0, 0, 0)
    return rows, lies, indexes


def _count(connection: sqlite3.Connection, name: str) -> int:
    (number,) = connection.execute(f"SELECT count(*) FROM {name}").fetchone()
    return int(number)


def per_row(sizes: Sizes, declarations: int) -> dict[str, dict[str, float]]:
    """Of tables that have more than a page or two: rows for each declaration, and bytes for each row."""
    return {
        name: {
            "rows": rows,
            "rows_per_declaration": round(rows / declarations, 4),
            "bytes_per_row": round(lies / rows),
            "index_bytes_per_row": round(indexes / rows),
        }
        for name, (rows, lies, indexes) in sorted(sizes.items())
        if rows >= 100
    }


def main() -> None:
    options = ArgumentParser(description=__doc__)
    options.add_argument("--declarations", type=int, default=30_000)
    declarations = options.parse_args().declarations
    with tempfile.TemporaryDirectory() as folder:
        measured = {
            "SQLite": on_sqlite(declarations, Path(folder)),
            "PostgreSQL": on_postgresql(declarations),
        }
    found = {engine: per_row(sizes, declarations) for engine, sizes in measured.items()}
    figures.keep(NAME, {"declarations": declarations, **found})
    for engine, tables in found.items():
        print(engine)
        for name, each in tables.items():
            print(f"  {name:<18} " + "  ".join(f"{value:>10,}" for value in each.values()))


if __name__ == "__main__":
    main()
