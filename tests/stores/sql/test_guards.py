"""Whoever sends their own SQL can neither rewrite account and history nor make an active person another one."""

import sqlite3
from typing import Any

import pytest
from attrs import evolve

from cetms_core.domain.professional import RegistrationState
from cetms_core.errors import TryAgain
from cetms_core.stores.sql import SqlStore
from tests.stores.samples import PERSON, account, draft, enrolled, entry, event, kept_form, professional


@pytest.fixture
def kept(store: SqlStore) -> SqlStore:
    enrolled(store)
    with store.session() as session:
        session.people.replace_professional(professional(state=RegistrationState.ACTIVE, version=2))
        session.declarations.add(declared := draft())
        session.entries.post(entry(declared))
        session.history.add(event())
        session.forms.keep(kept_form())
    return store


def rows(raw: sqlite3.Connection) -> dict[str, Any]:
    return {
        table: raw.execute(f"SELECT * FROM {table}").fetchall()
        for table in ("account", "professional", "declaration", "entry", "event", "kept_form")
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
        "UPDATE kept_form SET schema = '{}'",
        "DELETE FROM kept_form",
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


@pytest.mark.parametrize("state", [each for each in RegistrationState if each != RegistrationState.ACTIVE])
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
