"""Whoever sends their own SQL can neither rewrite account and history nor make an active person another one."""

import sqlite3
from collections.abc import Iterator
from random import Random
from typing import Any

import pytest
from attrs import evolve

from cetms_core.domain.professional import RegistrationState
from cetms_core.errors import TryAgain
from cetms_core.stores.sql import SqlStore
from cetms_core.testing.stores.classes import training_class
from cetms_core.testing.stores.samples import (
    PERSON,
    account,
    draft,
    enrolled,
    entry,
    event,
    kept_form,
    professional,
)


@pytest.fixture
def kept(store: SqlStore) -> SqlStore:
    enrolled(store)
    with store.session() as session:
        session.people.replace_professional(professional(state=RegistrationState.ACTIVE, version=2))
        session.declarations.add(declared := draft())
        session.entries.post(entry(declared))
        session.history.add(event())
        session.forms.keep(kept_form())
        session.classes.add(training_class())
    return store


def rows(raw: sqlite3.Connection) -> dict[str, Any]:
    return {
        table: raw.execute(f"SELECT * FROM {table}").fetchall()
        for table in (
            "account",
            "professional",
            "declaration",
            "entry",
            "event",
            "chain_head",
            "kept_form",
            "training_class",
        )
    }


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE entry SET tenths = 900",
        "UPDATE entry SET reason = reason",
        "UPDATE OR REPLACE entry SET tenths = 900",
        "DELETE FROM entry",
        "INSERT OR REPLACE INTO entry SELECT * FROM entry",
        "REPLACE INTO entry SELECT person_id, 2, declaration_id, round, kind, turn, year, subject, 900, terms, at,"
        " reason, type, same_as, jurisdiction, dated FROM entry",
        "UPDATE event SET actor_id = 'me'",
        "DELETE FROM event WHERE about <> 'visitor'",
        "REPLACE INTO event SELECT * FROM event",
        "UPDATE chain_head SET hash = '0'",
        "UPDATE chain_head SET sequence = sequence + 1",
        "UPDATE chain_head SET sequence = sequence - 1",
        "UPDATE chain_head SET about = 'another'",
        "DELETE FROM chain_head",
        "REPLACE INTO chain_head SELECT about, 9, hash FROM chain_head",
        "UPDATE kept_form SET schema = '{}'",
        "DELETE FROM kept_form",
        "UPDATE training_class SET declarations = '[]'",
        "DELETE FROM training_class",
        "REPLACE INTO training_class SELECT * FROM training_class",
        "REPLACE INTO kept_form SELECT type, version, fingerprint, '{}' FROM kept_form",
        "UPDATE professional SET id_number = '41010519040506001X'",
        "UPDATE professional SET name = '王五'",
        "UPDATE professional SET employer = 'another'",
        "UPDATE professional SET employer_region = '410200'",
        "UPDATE professional SET person_id = 'another'",
        "UPDATE professional SET state = '待审核', name = '王五'",
        "DELETE FROM professional",
        "REPLACE INTO professional SELECT * FROM professional",
        "UPDATE account SET id_number = '41010519040506001X'",
        "UPDATE account SET name = '王五'",
        "UPDATE account SET person_id = 'another'",
        "REPLACE INTO account SELECT * FROM account",
        "DELETE FROM account",
    ],
)
@pytest.mark.parametrize("pragmas", ["", "PRAGMA foreign_keys = ON; PRAGMA recursive_triggers = ON"])
def test_this_is_refused_and_changes_nothing(
    kept: SqlStore, raw: sqlite3.Connection, statement: str, pragmas: str
) -> None:
    raw.executescript(pragmas)
    before = rows(raw)

    with pytest.raises(sqlite3.IntegrityError):
        raw.execute(statement)

    assert before == rows(raw)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE professional SET school = '河南大学', version = version + 1",
        "UPDATE account SET password = '$other'",
        "UPDATE account SET name = name",
        "UPDATE declaration SET remark = ''",
    ],
)
def test_what_may_change_changes(kept: SqlStore, raw: sqlite3.Connection, statement: str) -> None:
    assert 1 == raw.execute(statement).rowcount


@pytest.mark.parametrize(
    "state", [RegistrationState.PENDING, RegistrationState.REJECTED, RegistrationState.WITHDRAWN]
)
def test_whoever_is_not_active_may_register_anew_under_another_name_and_employer(
    store: SqlStore, state: RegistrationState
) -> None:
    enrolled(store)
    ended = professional(state=state, version=2)
    again = evolve(ended, name="买买提", employer="another", employer_region="410200", version=3)

    with store.session() as session:
        session.people.replace_professional(ended)
        session.people.replace_account(account(name="买买提", version=2))
        session.people.replace_professional(again)

    with store.session() as session:
        assert again == session.people.professional(PERSON)


def test_whoever_is_on_the_rolls_is_not_added_twice(kept: SqlStore) -> None:
    with pytest.raises(TryAgain), kept.session() as session:
        session.people.add_professional(professional(), at=event().at)


def attempts(times: int) -> Iterator[str]:
    """So many ways to rewrite or drop what was written, drawn by chance."""
    chance = Random(7)
    for _ in range(times):
        table = chance.choice(["entry", "event", "chain_head"])
        where = chance.choice(
            ["", " WHERE 1", " WHERE sequence >= 0", " WHERE rowid_or_key", " WHERE hash <> ''"]
        )
        where = where.replace("rowid_or_key", "person_id <> ''" if table == "entry" else "about <> ''")
        if table == "entry":
            where = where.replace("hash <> ''", "tenths <> 0")
        column = chance.choice(COLUMNS[table])
        value = chance.choice(
            ["NULL", "''", "0", "'x'", column, f"{column} || 'x'", "lower(hex(randomblob(4)))"]
        )
        action = chance.choice(
            ["UPDATE", "UPDATE OR IGNORE", "UPDATE OR REPLACE", "UPDATE OR FAIL", "DELETE FROM"]
        )
        yield f"{action} {table}" + (where if action == "DELETE FROM" else f" SET {column} = {value}{where}")


COLUMNS = {
    "entry": ["person_id", "sequence", "tenths", "terms", "reason", "at", "year"],
    "event": ["about", "sequence", "name", "actor_id", "on_behalf_of", "at", "reason", "comments", "hash"],
    "chain_head": ["about", "sequence", "hash"],
}


def test_of_a_thousand_attempts_at_account_and_history_none_succeeds(
    kept: SqlStore, raw: sqlite3.Connection
) -> None:
    before, succeeded = rows(raw), []
    raw.execute("PRAGMA synchronous = OFF")
    for statement in attempts(1_000):
        try:
            succeeded += [statement] * raw.execute(statement).rowcount
        except sqlite3.IntegrityError:
            continue

    assert [] == succeeded
    assert before == rows(raw)


def test_without_the_guards_such_attempts_succeed(kept: SqlStore, raw: sqlite3.Connection) -> None:
    """The control."""
    for (trigger,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        raw.execute(f"DROP TRIGGER {trigger}")

    assert 1 == raw.execute("UPDATE event SET reason = 'x'").rowcount
    assert 1 == raw.execute("DELETE FROM chain_head").rowcount
