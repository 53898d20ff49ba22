"""Every table lies somewhere, and what Citus is told says so: tried against stand-ins for its two functions."""

from collections.abc import Iterator

import psycopg
import pytest
from sqlalchemy import MetaData
from sqlalchemy.engine import URL

from cetms_core.stores.sql import SqlStore
from cetms_core.stores.sql.columns import text
from cetms_core.stores.sql.distribution import ROOT, Spread, citus, placement, placements
from cetms_core.stores.sql.tables import metadata
from tests.stores import server

STAND_INS = """
CREATE TABLE told (name text, by text, beside text);
CREATE FUNCTION create_distributed_table(relation regclass, by_column text, colocate_with text DEFAULT 'default')
RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    PERFORM 1 FROM pg_attribute WHERE attrelid = relation AND attname = by_column;
    IF NOT FOUND THEN RAISE 'no column %', by_column; END IF;
    PERFORM 1 FROM pg_index WHERE indrelid = relation AND indisunique AND NOT (
        SELECT attnum FROM pg_attribute WHERE attrelid = relation AND attname = by_column) = ANY (indkey);
    IF FOUND THEN RAISE '% is unique without %', relation, by_column; END IF;
    PERFORM 1 FROM pg_constraint JOIN told ON told.name = confrelid::regclass::text
    WHERE contype = 'f' AND conrelid = relation AND told.beside <> colocate_with AND told.name <> colocate_with;
    IF FOUND THEN RAISE '% refers to rows that lie elsewhere', relation; END IF;
    INSERT INTO told VALUES (relation::text, by_column, colocate_with);
END $$;
CREATE FUNCTION create_reference_table(relation regclass) RETURNS void LANGUAGE sql AS
$$ INSERT INTO told VALUES (relation::text, NULL, NULL) $$;
"""
"""They refuse what Citus is documented to refuse: a unique key without the column, a reference to rows elsewhere."""


@pytest.fixture
def stood_in(postgresql: URL) -> Iterator[psycopg.Connection]:
    with server.database(postgresql) as url:
        SqlStore(url.render_as_string(hide_password=False)).close()
        with server.connected(url) as connection:
            connection.execute(STAND_INS)
            yield connection


def test_every_table_is_placed_once() -> None:
    assert sorted(metadata.tables) == sorted(each.table for each in placements())


def test_what_refers_to_a_person_lies_beside_the_person() -> None:
    for table in metadata.sorted_tables:
        if table.foreign_key_constraints:
            assert (placement(table).spread, placement(table).column) == (
                Spread.BESIDE_THE_PERSON, "person_id",
            )  # fmt: skip


def test_a_table_that_nobody_placed_is_refused() -> None:
    from sqlalchemy import Table

    with pytest.raises(LookupError, match="sick_leave: say in"):
        placement(Table("sick_leave", MetaData(), text("code", 32)))


def test_the_root_comes_before_those_that_lie_beside_it() -> None:
    said = citus()
    root = said.index(f"SELECT create_distributed_table('{ROOT}', 'person_id')")

    assert all(root < place for place, each in enumerate(said) if "colocate_with" in each)


def test_the_statements_can_be_sent_as_they_are(stood_in: psycopg.Connection) -> None:
    for statement in citus():
        stood_in.execute(statement)

    (told,) = stood_in.execute("SELECT count(*) FROM told").fetchone() or (0,)
    assert len(metadata.tables) == told


def test_stand_ins_refuse_what_could_not_be_kept(stood_in: psycopg.Connection) -> None:
    """A control."""
    with pytest.raises(psycopg.errors.RaiseException, match="unique without"):
        stood_in.execute("SELECT create_distributed_table('account', 'name')")
