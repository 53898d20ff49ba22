"""One table as many on PostgreSQL: by person with today's keys; by year only with the year in them."""

from collections.abc import Iterator

import psycopg
import pytest
from sqlalchemy import Column, ForeignKeyConstraint, MetaData, PrimaryKeyConstraint, Table
from sqlalchemy.dialects import postgresql as dialects
from sqlalchemy.engine import URL
from sqlalchemy.schema import CreateTable

from cetms_core.contracts import Store
from cetms_core.stores.sql import SqlStore
from cetms_core.stores.sql.columns import whole
from cetms_core.stores.sql.partitioning import by_person
from cetms_core.stores.sql.tables import metadata
from cetms_core.testing import StoreSuite
from cetms_core.testing.stores.account import AccountLaws
from tests.stores import server

PARTS = 3
YEARS = (2024, 2025)


@pytest.fixture(scope="module")
def parted(postgresql: URL) -> Iterator[tuple[SqlStore, URL]]:
    """A store whose tables were made in parts before it came."""
    with server.database(postgresql) as url:
        with server.connected(url) as connection, connection.transaction():
            for statement in by_person(PARTS):
                connection.execute(statement)
        store = SqlStore(url.render_as_string(hide_password=False))
        yield store, url
        store.close()


class InParts:
    """It is empty each time."""

    @pytest.fixture
    def store(self, parted: tuple[SqlStore, URL]) -> Store:
        store, url = parted
        names = (name for name in metadata.tables if name not in ("cetms_schema", "turn"))
        everything = "; ".join(f"DELETE FROM {name}" for name in names)
        with server.connected(url) as connection:
            connection.execute(f"SET session_replication_role = replica; {everything}")
        return store


class TestInParts(InParts, AccountLaws):
    """What refers from one table in parts to another."""


@pytest.mark.prove
class TestEveryLawInParts(InParts, StoreSuite):
    """All laws hold, unchanged."""


def test_nothing_is_made_otherwise_than_a_store_makes_it(
    parted: tuple[SqlStore, URL], postgresql: URL
) -> None:
    """Columns, indexes, triggers and rows of our own are the same, but for the parts."""
    with server.database(postgresql) as url:
        SqlStore(url.render_as_string(hide_password=False)).close()

        assert made_in(url) == made_in(parted[1])


def made_in(url: URL) -> list[list[tuple[object, ...]]]:
    whole = "NOT LIKE '%\\_part\\_%'"
    asked = (
        f"SELECT table_name, column_name, is_nullable FROM information_schema.columns "
        f"WHERE table_schema = 'public' AND table_name {whole} ORDER BY 1, 2",
        f"SELECT indexname, replace(indexdef, ' ON ONLY ', ' ON ') FROM pg_indexes "
        f"WHERE schemaname = 'public' AND tablename {whole} ORDER BY 1",
        f"SELECT tgname, tgrelid::regclass::text FROM pg_trigger "
        f"WHERE NOT tgisinternal AND tgrelid::regclass::text {whole} ORDER BY 1",
        "SELECT version FROM cetms_schema",
        "SELECT stripe, taken FROM turn ORDER BY 1",
    )
    with server.connected(url) as connection:
        return [connection.execute(each).fetchall() for each in asked]


def test_a_persons_rows_are_looked_for_in_one_part(parted: tuple[SqlStore, URL]) -> None:
    with server.connected(parted[1]) as connection:
        sought = "SELECT * FROM declaration WHERE person_id = 'x' AND year = 2025"
        plan = [row[0] for row in connection.execute(f"EXPLAIN {sought}")]

    assert sum("Scan" in line and "declaration_part_" in line for line in plan) == 1


# ── by year: what would have to change ────────────────────────────────────────────────────────────────────


def ddl(table: Table) -> str:
    return str(CreateTable(table).compile(dialect=dialects.dialect())).strip()


def with_the_year() -> tuple[Table, Table, Table]:
    """Account, declaration and entry as they would be: the year in the key, and in whatever refers to it."""
    apart = MetaData()
    account = Table("account", apart, *_columns("account"), PrimaryKeyConstraint("person_id"))
    declaration = Table(
        "declaration", apart, *_columns("declaration"),
        PrimaryKeyConstraint("person_id", "year", "id"),
        ForeignKeyConstraint(["person_id"], ["account.person_id"]),
    )  # fmt: skip
    declared = ["person_id", "declared_year", "declaration_id"]
    entry = Table(
        "entry", apart, *_columns("entry"), whole("declared_year", 1, 9999),
        PrimaryKeyConstraint("person_id", "sequence"),
        ForeignKeyConstraint(declared, ["declaration.person_id", "declaration.year", "declaration.id"]),
    )  # fmt: skip
    return account, declaration, entry


def _columns(name: str) -> list[Column]:
    return [
        Column(each.name, each.type, nullable=each.nullable, autoincrement=False, info=each.info)
        for each in metadata.tables[name].c
    ]


def parts_by_year() -> Iterator[str]:
    for year in YEARS:
        yield f"CREATE TABLE declaration_{year} PARTITION OF declaration FOR VALUES FROM ({year}) TO ({year + 1})"


@pytest.fixture
def empty(postgresql: URL) -> Iterator[psycopg.Connection]:
    with server.database(postgresql) as url, server.connected(url) as connection:
        yield connection


def test_with_todays_keys_no_table_can_be_parted_by_year(empty: psycopg.Connection) -> None:
    empty.execute(ddl(metadata.tables["account"]))

    with pytest.raises(psycopg.errors.FeatureNotSupported, match="must include all partitioning columns"):
        empty.execute(f"{ddl(metadata.tables['declaration'])} PARTITION BY RANGE (year)")


def test_with_the_year_in_the_key_it_can(empty: psycopg.Connection) -> None:
    account, declaration, entry = with_the_year()
    for statement in (
        ddl(account), f"{ddl(declaration)} PARTITION BY RANGE (year)", *parts_by_year(), ddl(entry),
    ):  # fmt: skip
        empty.execute(statement)

    of_a_year = "SELECT * FROM declaration WHERE person_id = 'x' AND year = 2025"
    by_id = "SELECT * FROM declaration WHERE person_id = 'x' AND id = 'y'"
    plans = [" ".join(row[0] for row in empty.execute(f"EXPLAIN {each}")) for each in (of_a_year, by_id)]
    assert [each.count(" on declaration_20") for each in plans] == [1, len(YEARS)]


def test_a_year_that_is_referred_to_cannot_be_let_go(empty: psycopg.Connection) -> None:
    """The account is never emptied, so the year's declarations stay as long as their lines do."""
    short = """
        CREATE TABLE declaration (person_id text, year int, id text, PRIMARY KEY (person_id, year, id))
            PARTITION BY RANGE (year);
        CREATE TABLE declaration_2024 PARTITION OF declaration FOR VALUES FROM (2024) TO (2025);
        CREATE TABLE entry (person_id text, declared_year int, declaration_id text,
            FOREIGN KEY (person_id, declared_year, declaration_id) REFERENCES declaration);
        INSERT INTO declaration VALUES ('x', 2024, 'y');
        INSERT INTO entry VALUES ('x', 2024, 'y');
    """
    empty.execute(short)

    with pytest.raises(psycopg.errors.ForeignKeyViolation):
        empty.execute("ALTER TABLE declaration DETACH PARTITION declaration_2024")
