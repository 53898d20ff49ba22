"""What can't be run here is at least written in its own words: every table, index and statement compiles for every engine.

That it compiles says that the dialect knows how to write it, and no more; `docs/scale.md` says what was run.
"""

import re
from collections.abc import Iterable, Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import Any

import pytest
from sqlalchemy import Dialect, Table
from sqlalchemy.engine import make_url
from sqlalchemy.schema import CreateIndex, CreateTable

from cetms_core.stores import sql as room
from cetms_core.stores.sql import statements
from cetms_core.stores.sql.prepared import Prepared
from cetms_core.stores.sql.tables import metadata
from tests.stores.sql.engines import ENGINES

TABLES = metadata.sorted_tables


def dialect(name: str) -> Dialect:
    """As its driver asks for values: by position. No driver is loaded."""
    found: Any = make_url(f"{ENGINES[name].dialect}://").get_dialect()
    return found(paramstyle=ENGINES[name].paramstyle)


def prepared(found: object) -> Iterator[Prepared]:
    """Those that a module holds, by themselves or in a table of its own."""
    if isinstance(found, Prepared):
        yield found
    elif isinstance(found, dict | list | tuple):
        inner: Iterable[object] = found.values() if isinstance(found, dict) else found
        for each in inner:
            yield from prepared(each)


def everything_prepared() -> dict[str, Prepared]:
    modules = [
        import_module(f"{room.__name__}.{each.name}")
        for each in iter_modules(room.__path__)
        if not each.ispkg
    ]
    named = {
        f"{module.__name__.rpartition('.')[2]}.{name} {number}": each
        for module in modules
        for name, found in vars(module).items()
        for number, each in enumerate(prepared(found))
    }
    asked = {
        "waiting_in": statements.waiting_in("region", "industry"),
        "search_by": statements.search_by("region", "year", "type", "state", "subject", "text", "handed_in"),
    }
    return named | asked


STATEMENTS = everything_prepared()


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_a_table_and_its_indexes_compile(table: Table, engine: str) -> None:
    to = dialect(engine)
    ddl = str(CreateTable(table).compile(dialect=to))

    for column in table.c:
        assert re.search(rf"^\s*[`\"]?{column.name}[`\"]? \S", ddl, re.MULTILINE)
    for index in table.indexes:
        assert f"ON {table.name} (" in str(CreateIndex(index).compile(dialect=to)).replace("`", "").replace(
            '"', ""
        )


@pytest.mark.parametrize("engine", ENGINES)
def test_every_statement_compiles(engine: str) -> None:
    to = dialect(engine)

    for name, each in STATEMENTS.items():
        sql = str(each.core.compile(dialect=to))
        assert sql.startswith(("SELECT", "INSERT", "UPDATE", "DELETE", "WITH")), name
        assert "RETURNING" not in sql
        assert "FOR UPDATE" not in sql


def test_the_statements_are_all_there() -> None:
    """A control: the collection finds what the rooms prepare."""
    found = {*map(id, STATEMENTS.values())}

    assert {id(each) for each in vars(statements).values() if isinstance(each, Prepared)} <= found
    assert len(found) > 80


@pytest.mark.parametrize("engine", ENGINES)
def test_the_order_of_texts_is_named_only_where_it_is_said_so(engine: str) -> None:
    """Elsewhere the database's own order must be that of the code points: whoever sets one up has to see to it."""
    ddl = str(CreateTable(metadata.tables["result"]).compile(dialect=dialect(engine)))
    by_code_point = re.search(r'COLLATE "?(C|utf8mb4_nopad_bin)\b', ddl) or "STRICT" in ddl

    assert ENGINES[engine].keeps_order == bool(by_code_point)


@pytest.mark.parametrize("engine", ENGINES)
def test_bounds_are_checked_only_where_it_is_said_so(engine: str) -> None:
    ddl = str(CreateTable(metadata.tables["result"]).compile(dialect=dialect(engine)))

    assert ENGINES[engine].keeps_bounds == ("key_is_sound" in ddl or "key_in_bounds" in ddl)


@pytest.mark.parametrize("engine", [name for name, each in ENGINES.items() if each.ran])
def test_what_is_said_to_have_run_has_a_page_that_runs_every_law(engine: str) -> None:
    page = Path(__file__).with_name(ENGINES[engine].ran)

    assert re.search(r"^class \w+\(StoreSuite\)", page.read_text(encoding="utf-8"), re.MULTILINE)


def test_whatever_did_not_run_says_what_is_to_be_seen_to() -> None:
    assert all(bool(each.ran) != bool(each.before_running) for each in ENGINES.values())
