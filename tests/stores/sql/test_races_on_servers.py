"""Registrations, petitions and files at once, on servers where nobody has the house alone; each law with its control."""

from collections.abc import Callable
from contextlib import suppress
from functools import partial

import pytest
from attrs import evolve

from cetms_core import Actor, NotAllowed, Passing, Petition, Quota, RegistrationState, Stale
from cetms_core.attachments import inspect
from cetms_core.files import MemoryFiles
from cetms_core.stores.sql import SqlStore, petition_statements
from cetms_core.stores.sql.history import SqlHistory
from cetms_core.stores.sql.mariadb import Mariadb
from cetms_core.stores.sql.people import SqlPeople
from cetms_core.stores.sql.petitions import SqlPetitions
from cetms_core.stores.sql.postgresql import Postgresql
from cetms_core.stores.sql.rows.petitions import petition_values
from cetms_core.testing.stores.racing import race
from cetms_core.transaction import receiving
from cetms_core.transaction.receiving import Reception
from tests.commands.asking import exemption
from tests.house import ADMINISTRATOR, DEPUTY, LI, SYSTEM, WANG, House, furnished
from tests.stores.meeting import meet_before
from tests.stores.registering import registered, unhashed
from tests.stores.sql.test_postgresql_races import without_locks
from tests.stores.test_registering_at_once import accounts, unclaimed_in_sql
from tests.transaction.test_receiving import came_at_once, counted_together


@pytest.fixture(params=["postgresql", "mariadb"])
def store(request: pytest.FixtureRequest) -> SqlStore:
    store: SqlStore = request.getfixturevalue(f"on_{request.param}")
    return store


@pytest.fixture
def house(store: SqlStore) -> House:
    return furnished(store=store)


@pytest.fixture
def no_turns(monkeypatch: pytest.MonkeyPatch) -> None:
    for kind in (Postgresql, Mariadb):
        monkeypatch.setattr(kind, "locks", without_locks)


# ── nobody waits for somebody else ────────────────────────────────────────────────────────────────────────


def erases(house: House) -> None:
    house.ask(SYSTEM, lambda tx: tx.erase(WANG.person_id, "本人书面申请"))


def lets_go(passing: Passing, house: House) -> None:
    house.clock.move(days=181)
    house.ask(SYSTEM, lambda tx: tx.apply_retention(passing))


@pytest.mark.parametrize(
    "work",
    [
        lambda house: house.ask(WANG, lambda tx: tx.request_erasure()),
        erases,
        *(partial(lets_go, each) for each in Passing),
    ],
    ids=["request_erasure", "erase", *Passing],
)
def test_whoever_is_forgotten_keeps_nobody_else_waiting(
    house: House, work: Callable[[House], object]
) -> None:
    with house.cetms.store.session() as other:
        other.begin(LI.person_id)
        work(house)


# ── of several who register under one number, one becomes an account ──────────────────────────────────────


def registered_at_once(house: House) -> list[RegistrationState]:
    with unhashed():
        return race(*(partial(registered, house.cetms, turn) for turn in range(4)))


def test_of_all_who_register_one_number_one_becomes_an_account(house: House) -> None:
    assert [RegistrationState.PENDING] * 4 == registered_at_once(house)
    assert 1 == accounts(house)


def test_its_key_alone_would_do(house: House, no_turns: None) -> None:
    assert [RegistrationState.PENDING] * 4 == registered_at_once(house)
    assert 1 == accounts(house)


def test_control_without_the_key_each_becomes_an_account(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(SqlPeople, "claim", unclaimed_in_sql)

    registered_at_once(house)
    assert 4 == accounts(house)


# ── of two who grant one petition, one does ───────────────────────────────────────────────────────────────


def granted_at_once(house: House) -> int:
    """How often the first step is taken by two who have it before them; whoever comes late finds it taken."""
    petition = exemption(house)
    return sum(race(*(partial(grants, house, who, petition) for who in (ADMINISTRATOR, DEPUTY))))


def grants(house: House, who: Actor, petition: Petition) -> bool:
    with suppress(Stale, NotAllowed):
        return bool(house.cetms.perform(who, lambda tx: tx.grant(petition)))
    return False


def replaced_carelessly(self: SqlPetitions, petition: Petition) -> None:
    """Forgets to ask whether the version is still the one that was seen."""
    kept = self.find(petition.id)
    assert kept is not None
    values = petition_values(evolve(petition, version=kept.version + 1))
    self._line.write(petition_statements.CHANGE_PETITION, {**values, "seen": kept.version})


def test_a_petition_is_granted_once(house: House) -> None:
    assert 1 == granted_at_once(house)


def test_its_version_alone_would_do(house: House, no_turns: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(SqlHistory, "add", lambda *_: None)
    meet_before(monkeypatch, SqlPetitions, "replace", 2)

    assert 1 == granted_at_once(house)


def test_the_turn_alone_would_do(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(SqlHistory, "add", lambda *_: None)
    monkeypatch.setattr(SqlPetitions, "replace", replaced_carelessly)

    assert 1 == granted_at_once(house)


def test_control_with_neither_both_of_them_grant_one_step(
    house: House, no_turns: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(SqlHistory, "add", lambda *_: None)
    monkeypatch.setattr(SqlPetitions, "replace", replaced_carelessly)
    meet_before(monkeypatch, SqlPetitions, "replace", 2)

    assert 2 == granted_at_once(house)


# ── nobody sends more at once than their quota has room for ───────────────────────────────────────────────


@pytest.fixture
def reception(house: House) -> Reception:
    return Reception(house.cetms.store, MemoryFiles(), house.clock, inspect, 20 * 1024**2, Quota(files=2))


def test_of_several_files_at_once_no_more_come_than_the_quota_has_room_for(reception: Reception) -> None:
    assert 2 == came_at_once(reception)


def test_nobody_counts_while_another_file_of_theirs_is_written_down(
    reception: Reception, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert 1 == counted_together(reception, monkeypatch)


def test_control_without_the_turn_both_are_counted_as_the_first(
    reception: Reception, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(receiving, "_take_turn", lambda *_: None)

    assert 2 == counted_together(reception, monkeypatch, patience=60)
