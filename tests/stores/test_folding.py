"""Folding: killed at whatever moment, or done by two at once, kept totals and changes since are together the sum of the lines."""

import os
import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy.engine import URL

from cetms_core.stores.sql import SqlStore
from cetms_core.testing.stores.racing import race
from tests.stores.folding import (
    Fold,
    add_what_others_took,
    folded,
    folded_in_two,
    killed_while_folding,
    let_both_read_first,
)
from tests.stores.posting import Ledger, founded
from tests.stores.test_totals import everything, expected

KILLS = 10
MANY = pytest.param(50, marks=pytest.mark.prove)
LAST = 40
"""A step has some twenty statements."""

SEED = 20251124

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork on this system")


def known(store: SqlStore) -> dict[object, object]:
    with store.session() as session:
        return everything(session)


def posted(store: SqlStore, ledger: Ledger, steps: int) -> None:
    for _ in range(steps):
        with store.session() as session:
            ledger.step(session)


def kill_again_and_again(store: SqlStore, url: str, fold: Fold, kills: int) -> int:
    """How many were killed on the way; while others go on posting, it always adds up."""
    chance = random.Random(SEED)
    ledger = Ledger(chance)
    with store.session() as session:
        founded(session)
    killed = 0
    for kill in range(kills):
        posted(store, ledger, 8)
        killed += killed_while_folding(url, fold, chance.randrange(1, LAST))
        assert expected(ledger) == known(store), f"seed {SEED}, kill {kill}"
    while folded(store):
        assert expected(ledger) == known(store)
    return killed


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path}/cetms.db"


@pytest.fixture
def on_disk(url: str) -> Iterator[SqlStore]:
    store = SqlStore(url)
    yield store
    store.close()


@pytest.mark.parametrize("kills", [KILLS, MANY])
def test_on_sqlite_a_killed_folding_loses_nothing_and_counts_nothing_twice(
    on_disk: SqlStore, url: str, kills: int
) -> None:
    assert kill_again_and_again(on_disk, url, folded, kills) > kills // 2


@pytest.mark.parametrize("kills", [KILLS // 2, MANY])
def test_on_postgresql_too(on_postgresql: SqlStore, made: tuple[SqlStore, URL], kills: int) -> None:
    url = made[1].render_as_string(hide_password=False)

    assert kill_again_and_again(on_postgresql, url, folded, kills) > kills // 2


def test_whoever_takes_out_before_adding_is_found_out(on_disk: SqlStore, url: str) -> None:
    """The control."""
    with pytest.raises(AssertionError, match="seed"):
        kill_again_and_again(on_disk, url, folded_in_two, KILLS)


@pytest.mark.parametrize("careless", [False, True], ids=["two", "control"])
def test_two_who_have_read_the_same_changes_fold_them_once(
    on_postgresql: SqlStore, monkeypatch: pytest.MonkeyPatch, careless: bool
) -> None:
    """Without a look at how many rows were taken out, each change would be added twice."""
    ledger = Ledger(random.Random(SEED))
    with on_postgresql.session() as session:
        founded(session)
    posted(on_postgresql, ledger, 12)
    let_both_read_first(monkeypatch)
    if careless:
        add_what_others_took(monkeypatch)

    numbers = race(lambda: folded(on_postgresql), lambda: folded(on_postgresql))

    assert (expected(ledger) == known(on_postgresql)) is not careless
    assert careless or min(numbers) == 0
