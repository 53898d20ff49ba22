"""Several at once on the three nodes of a Galera cluster: each approval counts once, caps hold, and a node may die."""

from collections.abc import Iterator
from contextlib import suppress
from copy import copy
from functools import partial
from threading import Event as Signal
from typing import Any
from uuid import uuid4

import pytest
from attrs import evolve

from cetms_core import CetmsError, IdNumber, Stale, TryAgain
from cetms_core.accounts import Account
from cetms_core.commands.reviewing import crediting
from cetms_core.contracts.retrying import retried
from cetms_core.stores.sql import SqlStore, statements
from cetms_core.stores.sql.declarations import SqlDeclarations
from cetms_core.stores.sql.entries import SqlEntries
from cetms_core.stores.sql.history import SqlHistory
from cetms_core.stores.sql.mariadb import Mariadb
from cetms_core.testing.stores.racing import race
from tests.house import ADMINISTRATOR, CITY, PROVINCE, House, furnished, id_number, seminar
from tests.stores.galera_cluster import emptied, opened
from tests.stores.meeting import meet_before
from tests.stores.sql.test_postgresql_races import (
    POST_CARELESSLY,
    approves,
    credits,
    enrolled,
    replaced_carelessly,
    told,
    total,
)
from tests.stores.twins import plugins

pytestmark = [pytest.mark.prove, pytest.mark.timeout(600)]
REVIEWERS = (CITY, PROVINCE, CITY)
KEYS_OFF = (
    "ALTER TABLE {}.entry ADD COLUMN own BIGINT NOT NULL AUTO_INCREMENT INVISIBLE, DROP PRIMARY KEY, "
    "ADD PRIMARY KEY (own), ADD INDEX by_declaration (person_id, declaration_id), DROP INDEX person_id"
)
"""The keys that would notice a second line."""


@pytest.fixture
def addresses(galera: Any) -> list[str]:
    return emptied(galera)


@pytest.fixture
def houses(addresses: list[str]) -> Iterator[tuple[House, ...]]:
    """One house, entered by three nodes."""
    stores = opened(addresses)
    house = furnished(store=stores[0], plugins=plugins())
    yield tuple(_entered_by(house, store) for store in stores)
    for store in stores:
        store.close()


def _entered_by(house: House, store: SqlStore) -> House:
    cetms = copy(house.cetms)
    cetms.store = store
    return evolve(house, cetms=cetms)


def test_of_three_who_claim_one_number_one_gets_it(houses: tuple[House, ...]) -> None:
    for serial in range(200, 230):

        def claimed(house: House, serial: int = serial) -> bool:
            account = Account(uuid4().hex, number(serial), "王芳", "")
            return retried(lambda: house.read(lambda session: session.people.claim(account)))

        assert sorted(race(*(partial(claimed, house) for house in houses))) == [False, False, True]


def test_of_three_who_approve_one_declaration_on_three_nodes_one_does(houses: tuple[House, ...]) -> None:
    first = houses[0]
    for serial in range(100, 120):
        declared = first.declare(enrolled(first, serial), seminar(30), "training_seminar")
        item = first.approve(declared, ADMINISTRATOR)
        racers = [
            partial(told, approves(house, who, item)) for house, who in zip(houses, REVIEWERS, strict=True)
        ]
        assert sorted(race(*racers)) == [Stale.__name__, Stale.__name__, "approved"]
    assert credits(first, 20) == 20


@pytest.fixture
def careless(
    galera: Any, addresses: list[str], monkeypatch: pytest.MonkeyPatch
) -> Iterator[tuple[House, ...]]:
    """Nobody has a turn, no key notices a second line, no version a second change, and no chain is moved."""
    stores = opened(addresses)
    galera.ask(0, KEYS_OFF.format(addresses[0].rpartition("/")[2]))
    monkeypatch.setattr(Mariadb, "locks", lambda *_: ())
    monkeypatch.setattr(statements, "POST", POST_CARELESSLY)
    monkeypatch.setattr(SqlHistory, "add", lambda *_: None)
    monkeypatch.setattr(SqlDeclarations, "replace", replaced_carelessly)
    house = furnished(store=stores[0], plugins=plugins())
    yield tuple(_entered_by(house, store) for store in stores)
    for store in stores:
        store.close()


def approved_by_all(houses: tuple[House, ...], step: str, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What three are told who approve one declaration, each on a node; all have read before any takes this step."""
    first = houses[0]
    item = first.approve(first.declare(enrolled(first, 100), seminar(30), "training_seminar"), ADMINISTRATOR)
    if step == "post":
        monkeypatch.setattr(SqlDeclarations, "replace", lambda *_: None)
    meet_before(monkeypatch, SqlEntries if step == "post" else SqlDeclarations, step, 3)
    return sorted(
        race(*(partial(told, approves(*each, item)) for each in zip(houses, REVIEWERS, strict=True)))
    )


def test_control_where_no_common_row_is_changed_hours_are_credited_on_each_node(
    careless: tuple[House, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert approved_by_all(careless, "post", monkeypatch) == ["approved"] * 3
    assert credits(careless[0], 1) == 3


def totals_of_rivals(houses: tuple[House, ...], times: int) -> set[int]:
    """What each person's year comes to, in tenths, once two nodes approved a seminar of 30 hours each."""
    first = houses[0]
    for serial in range(100, 100 + times):
        person = enrolled(first, serial)
        items = [
            first.approve(first.declare(person, seminar(30, name=name), "training_seminar"), ADMINISTRATOR)
            for name in ("春季培训", "秋季培训")
        ]
        racers = [approves(*each) for each in zip(houses[:2], (CITY, PROVINCE), items, strict=True)]
        race(*(partial(told, each) for each in racers))
    return {total(first, serial) for serial in range(100, 100 + times)}


def test_nobody_gets_over_the_cap_on_two_nodes(houses: tuple[House, ...]) -> None:
    assert totals_of_rivals(houses, 20) == {350}


def test_control_without_a_guard_people_get_over_the_cap_on_two_nodes(
    careless: tuple[House, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    meet_before(monkeypatch, crediting, "settle", 2)

    assert totals_of_rivals(careless, 2) == {600}


def begun_on_two_nodes(houses: tuple[House, ...], one: str, other: str) -> None:
    with houses[0].cetms.store.session() as first:
        first.begin(one)
        with houses[1].cetms.store.session() as second:
            second.begin(other)


def test_of_two_nodes_with_one_turn_the_second_is_refused_at_its_commit(houses: tuple[House, ...]) -> None:
    with pytest.raises(TryAgain):
        begun_on_two_nodes(houses, "a", "a")


@pytest.mark.parametrize(("one", "other"), [("", "a"), ("a", "")])
def test_whoever_has_the_house_alone_meets_everybody(houses: tuple[House, ...], one: str, other: str) -> None:
    with pytest.raises(TryAgain):
        begun_on_two_nodes(houses, one, other)


def test_two_names_on_two_nodes_do_not_meet(houses: tuple[House, ...]) -> None:
    begun_on_two_nodes(houses, "a", "b")


def test_control_without_turns_nobody_notices(
    houses: tuple[House, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Mariadb, "locks", lambda *_: ())

    begun_on_two_nodes(houses, "a", "a")


def test_a_node_that_dies_loses_nothing_and_the_others_go_on(galera: Any, houses: tuple[House, ...]) -> None:
    dead = Signal()

    def claims(house: House, serials: Iterator[int], enough: int) -> set[int]:
        """The numbers that were acknowledged; at first, or once a node has died."""
        kept = set[int]()
        while len(kept) < enough:
            serial = next(serials)
            with suppress(CetmsError):
                claim(house, serial)
                kept.add(serial)
        return kept

    def lives(house: House, beginning: int) -> set[int]:
        serials = iter(range(beginning, beginning + 20_000))
        kept = claims(house, serials, 50)
        if house is houses[2]:
            galera.kill(2)
            dead.set()
            return kept
        while not dead.is_set():
            kept |= claims(house, serials, 1)
        return kept | claims(house, serials, 50)

    kept = race(*(partial(lives, house, 30_000 * n) for n, house in enumerate(houses, start=1)))
    acknowledged = set.union(*kept)
    assert len(acknowledged) >= 250
    for house in houses[:2]:
        known = house.read(lambda s: {n for n in acknowledged if s.people.claimed_by(number(n))})
        assert known == acknowledged
    galera.join(2)


def test_control_what_a_node_keeps_to_itself_dies_with_it(
    galera: Any, addresses: list[str], houses: tuple[House, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cetms_core.stores.sql.mariadb._FRESH", "SET SESSION wsrep_on = OFF")
    alone = _entered_by(houses[2], SqlStore(addresses[2]))
    for serial in range(100, 110):
        claim(alone, serial)
    galera.kill(2)

    assert not houses[0].read(lambda s: [n for n in range(100, 110) if s.people.claimed_by(number(n))])
    galera.join(2)


def number(serial: int) -> IdNumber:
    return IdNumber(id_number(serial))


def claim(house: House, serial: int) -> None:
    with house.cetms.store.session() as session:
        account = Account(uuid4().hex, number(serial), "王芳", "")
        session.begin(account.person_id)
        assert session.people.claim(account)
