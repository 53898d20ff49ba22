"""What two have decided lets a change of number, name or employer through; nothing else does."""

import sqlite3
from datetime import date
from typing import Any

import pytest

from cetms_core.domain.employment import Employment
from cetms_core.domain.hours import Hours
from cetms_core.domain.petition import PetitionKind, PetitionState
from cetms_core.domain.professional import RegistrationState
from cetms_core.domain.relief import Relief
from cetms_core.stores.sql import SqlStore
from cetms_core.testing.stores.petitions import add, petition
from cetms_core.testing.stores.samples import PERSON, enrolled, number, professional

GIVEN, NAME = number(9).text, "买买提"
DAY = date(2025, 6, 1)


def correction(id: str, **changes: Any) -> Any:
    answers = {"id_number": GIVEN, "name": NAME, "reason": "误"}
    return petition(id, kind=PetitionKind.CORRECTION, answers=answers, **changes)


@pytest.fixture
def kept(store: SqlStore) -> SqlStore:
    """An active person, whose correction waits; who worked at B and works at C; and whose year was made lighter."""
    enrolled(store)
    add(store, correction("waits"), petition("refused", state=PetitionState.REFUSED))
    with store.session() as session:
        session.people.replace_professional(professional(state=RegistrationState.ACTIVE, version=2))
        session.employments.add(Employment(PERSON, "B", "2", None, DAY))
        session.employments.add(Employment(PERSON, "C", "3", DAY))
        session.reliefs.add(Relief(PERSON, 2025, False, Hours(45), "病", "p"))
    return store


def grant(store: SqlStore) -> None:
    with store.session() as session:
        session.petitions.replace(correction("waits", state=PetitionState.GRANTED, step=2, version=2))


REFUSED = (
    "UPDATE petition SET state = '已同意' WHERE id = 'refused'",
    "UPDATE petition SET reason = 'x' WHERE id = 'refused'",
    "DELETE FROM petition",
    "REPLACE INTO petition SELECT * FROM petition",
    "UPDATE employment SET employer = 'A'",
    "UPDATE employment SET region = '9' WHERE until IS NULL",
    "UPDATE employment SET until = '2030-01-01' WHERE until IS NOT NULL",
    "UPDATE employment SET person_id = 'another' WHERE until IS NULL",
    "DELETE FROM employment",
    "REPLACE INTO employment SELECT * FROM employment",
    "UPDATE relief SET exempt = 1",
    "DELETE FROM relief",
    "REPLACE INTO relief SELECT * FROM relief",
    f"UPDATE professional SET id_number = '{GIVEN}'",
    f"UPDATE professional SET name = '{NAME}'",
    "UPDATE professional SET employer = 'B', employer_region = '2'",
    "UPDATE professional SET employer = 'C'",
    "UPDATE professional SET employer_region = '3'",
    "UPDATE professional SET person_id = 'another', employer = 'C', employer_region = '3'",
)
CORRECTS = f"SET id_number = '{GIVEN}', identity = 'plain:{GIVEN}', name = '{NAME}'"


@pytest.mark.parametrize("granted", [False, True])
@pytest.mark.parametrize("statement", REFUSED)
def test_this_is_refused(kept: SqlStore, raw: sqlite3.Connection, statement: str, granted: bool) -> None:
    if granted:
        grant(kept)
    with pytest.raises(sqlite3.IntegrityError):
        raw.execute(statement)


@pytest.mark.parametrize("table", ["professional", "account"])
def test_a_correction_passes_once_it_is_granted_and_for_that_number_and_name_alone(
    kept: SqlStore, raw: sqlite3.Connection, table: str
) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        raw.execute(f"UPDATE {table} {CORRECTS}")
    grant(kept)
    for other in (
        f"SET id_number = '{GIVEN}', identity = 'plain:{GIVEN}', name = '王五'",
        f"SET id_number = '{number(8).text}', identity = 'plain:{number(8).text}', name = '{NAME}'",
        f"SET id_number = '{GIVEN}', name = '{NAME}'",
        f"SET identity = 'plain:{GIVEN}'",
    ):
        with pytest.raises(sqlite3.IntegrityError):
            raw.execute(f"UPDATE {table} {other}")
    with pytest.raises(sqlite3.IntegrityError):
        raw.execute(f"UPDATE {table} {CORRECTS}, person_id = 'another'")

    assert 1 == raw.execute(f"UPDATE {table} {CORRECTS}").rowcount


def test_a_correction_of_one_person_lets_no_other_through(kept: SqlStore, raw: sqlite3.Connection) -> None:
    with kept.session() as session:
        session.petitions.add(correction("other", about="other", state=PetitionState.GRANTED, step=2))
    with pytest.raises(sqlite3.IntegrityError):
        raw.execute(f"UPDATE professional {CORRECTS}")


def test_a_transfer_passes_to_the_employer_of_today(kept: SqlStore, raw: sqlite3.Connection) -> None:
    moves = "UPDATE professional SET employer = 'C', employer_region = '3'"

    assert 1 == raw.execute(moves).rowcount


def test_what_lasts_may_be_ended(kept: SqlStore, raw: sqlite3.Connection) -> None:
    assert 1 == raw.execute("UPDATE employment SET until = '2030-01-01' WHERE until IS NULL").rowcount
