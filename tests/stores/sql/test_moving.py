"""Up, down and up again with ten thousand rows: what moved has the very tables of what was made today, and every row."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, create_engine

from cetms_core.errors import CetmsError
from cetms_core.stores.sql import SqlStore
from cetms_core.stores.sql.migrations.shape import shape
from cetms_core.stores.sql.moving import current, differences, upgrade
from cetms_core.stores.sql.schema import VERSION
from tests.stores import server
from tests.stores.sql import older, shapes


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Of an empty database."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path}/cetms.db"
        return
    with server.database(request.getfixturevalue("postgresql")) as made:
        yield made.render_as_string(hide_password=False)


@pytest.fixture
def ask(url: str) -> Iterator[Connection]:
    """Somebody who reads and writes beside the library; each statement is kept at once."""
    driver = url.replace("postgresql://", "postgresql+psycopg://")
    engine = create_engine(driver, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        yield connection
    engine.dispose()


@pytest.fixture
def left(url: str, ask: Connection) -> str:
    """As version 3 left it."""
    older.leave(ask, 3)
    return url


def rows(connection: Connection, version: int) -> dict[str, list[tuple[Any, ...]]]:
    found = dict(older.everything(connection, version))
    found.pop("cetms_schema")
    return found


# ── up, down, up ──────────────────────────────────────────────────────────────────────────────────────────


def test_every_row_goes_up_and_down_and_up_again(url: str, ask: Connection) -> None:
    older.leave(ask, 3, older.MANY)
    before = rows(ask, 3)
    assert sum(map(len, before.values())) > 10_000

    told: list[str] = []
    upgrade(url, tell=told.append)
    up = rows(ask, VERSION)
    upgrade(url, to=3)
    assert before == rows(ask, 3)
    upgrade(url)

    assert up == rows(ask, VERSION)
    assert VERSION == current(url)
    assert [f"{version}" for version in range(4, VERSION + 1)] == [each.partition(":")[0] for each in told]


def test_the_account_comes_to_the_same(left: str, ask: Connection) -> None:
    upgrade(left)

    with closing(SqlStore(left)) as store:
        assert [] == store.wrong_totals()
        with store.session() as session:
            (unit,) = session.totals.units(2025, "410105", after=("", ""), limit=9)
            ((year, _, tenths),) = session.entries.totals(older.person(7))
    assert (older.FEW, older.FEW) == (unit.declarations, unit.people)
    assert (2025, 200) == (year, tenths)


def test_people_are_found_by_their_number_and_corrected_ones_still_are(left: str, ask: Connection) -> None:
    upgrade(left)

    asked = f"SELECT person_id FROM account WHERE identity = 'plain:{older.number(9)}'"
    assert older.person(9) == ask.exec_driver_sql(asked).scalar_one()
    assert f"plain:{older.number(0)}|某人0" == ask.exec_driver_sql("SELECT proof FROM petition").scalar_one()


# ── what moved is what was made ───────────────────────────────────────────────────────────────────────────


def shown(connection: Connection) -> set[str]:
    """Tables, indexes and guards as the engine itself tells them."""
    if connection.dialect.name == "sqlite":
        asked = "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL"
        return {" ".join(sql.replace('"', "").split()) for (sql,) in connection.exec_driver_sql(asked)}
    return {repr(tuple(row)) for asked in OF_POSTGRESQL for row in connection.exec_driver_sql(asked)}


OF_POSTGRESQL = (
    "SELECT table_name, column_name, data_type, collation_name, is_nullable, column_default "
    "FROM information_schema.columns WHERE table_schema = 'public'",
    "SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid) FROM pg_constraint "
    "WHERE connamespace = 'public'::regnamespace AND contype <> 'n'",
    "SELECT tablename, indexname, indexdef FROM pg_indexes WHERE schemaname = 'public'",
    "SELECT pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal",
    "SELECT proname, prosrc FROM pg_proc WHERE pronamespace = 'public'::regnamespace",
)


def test_what_moved_has_the_tables_and_guards_of_what_is_made_today(left: str, ask: Connection) -> None:
    upgrade(left)
    moved = shown(ask)
    assert [] == differences(left)

    _drop_everything(ask)
    SqlStore(left).close()

    assert shown(ask) == moved


def test_what_moved_back_has_those_of_then(left: str, ask: Connection) -> None:
    then = shown(ask)
    upgrade(left)
    upgrade(left, to=3)

    assert then == shown(ask)


def _drop_everything(connection: Connection) -> None:
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql("DROP SCHEMA public CASCADE")
        connection.exec_driver_sql("CREATE SCHEMA public")
        return
    connection.exec_driver_sql("PRAGMA foreign_keys = off")
    for name in reversed([*shape(VERSION, "sqlite").tables]):
        connection.exec_driver_sql(f"DROP TABLE {name}")


@pytest.mark.parametrize("engine", shapes.ENGINES)
def test_no_table_changes_without_a_new_version(engine: str) -> None:
    page = shape(VERSION, engine)
    made = shapes.read_anew(engine)

    assert (made.tables, made.indexes, made.guards) == (page.tables, page.indexes, page.guards)


# ── where it can't be done ────────────────────────────────────────────────────────────────────────────────


def test_an_older_and_a_newer_database_are_refused_with_the_way_out(left: str, ask: Connection) -> None:
    with pytest.raises(CetmsError, match="cetms db upgrade"):
        SqlStore(left)

    ask.exec_driver_sql(f"UPDATE cetms_schema SET version = {VERSION + 1}")
    with pytest.raises(CetmsError, match="newer release"):
        SqlStore(left)
    with pytest.raises(CetmsError, match=f"no way from version {VERSION + 1}"):
        upgrade(left)


def test_there_is_no_way_from_nothing(url: str, ask: Connection) -> None:
    assert current(url) is None
    with pytest.raises(CetmsError, match="no way from version None"):
        upgrade(url)


def test_a_step_that_fails_leaves_everything_as_it_was(left: str, ask: Connection) -> None:
    """A path too long for the new bound."""
    long = "/".join(["410105"] * 80)
    ask.exec_driver_sql(f"UPDATE region SET path = '{long}'")
    before, then = rows(ask, 3), shown(ask)

    with pytest.raises(Exception, match=r"(?i)path_i|check"):
        upgrade(left)

    assert before == rows(ask, 3)
    assert then == shown(ask)
    assert 3 == current(left)


def test_there_is_no_way_back_once_the_older_release_would_lose_something(left: str, ask: Connection) -> None:
    upgrade(left)
    ask.exec_driver_sql("INSERT INTO seal_key (id, proof) VALUES ('k', 'p')")

    with pytest.raises(CetmsError, match="1 sealed fields"):
        upgrade(left, to=3)

    assert VERSION == current(left)
    assert [] == differences(left)


def test_a_guard_that_was_taken_down_is_told_and_put_up_again(left: str, ask: Connection) -> None:
    upgrade(left)
    dropped = "DROP TRIGGER entry_update_guard"
    ask.exec_driver_sql(dropped if ask.dialect.name == "sqlite" else f"{dropped} ON entry")
    if ask.dialect.name == "postgresql":
        ask.exec_driver_sql("DROP FUNCTION entry_update_guard")

    (found,) = differences(left)
    assert "entry_update_guard" in found
    upgrade(left)
    assert [] == differences(left)


def test_what_a_host_has_beside_us_is_left_alone(left: str, ask: Connection) -> None:
    """Its tables, and triggers of its own that are called like ours."""
    ask.exec_driver_sql("CREATE TABLE booking (id INTEGER PRIMARY KEY)")
    if ask.dialect.name == "sqlite":
        made = "CREATE TRIGGER booking_update_guard BEFORE UPDATE ON booking BEGIN SELECT 1; END"
    else:
        ask.exec_driver_sql(
            "CREATE FUNCTION booking_update_guard() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'"
        )
        made = (
            "CREATE TRIGGER booking_update_guard BEFORE UPDATE ON booking "
            "FOR EACH ROW EXECUTE FUNCTION booking_update_guard()"
        )
    ask.exec_driver_sql(made)

    upgrade(left)

    assert [] == differences(left)
    assert any("booking_update_guard" in each for each in shown(ask))


def test_another_tables_shape_is_told(left: str, ask: Connection) -> None:
    upgrade(left)
    ask.exec_driver_sql("ALTER TABLE loan ADD COLUMN extra INTEGER")

    (found,) = differences(left)

    assert "extra" in found
