"""Whatever happens to people, declarations and employers, and however much is folded, the totals are the sum of the lines."""

import random
from collections.abc import Callable

import pytest

from cetms_core.contracts import Session, Store
from cetms_core.domain.report import Grouping
from cetms_core.stores.memory import MemoryStore
from cetms_core.stores.sql import SqlStore, moved_totals
from tests.stores.posting import EMPLOYERS, NATION, YEARS, Ledger, founded

SEEDS = 12
STEPS = 40


def everything(session: Session) -> dict[object, object]:
    """All that can be asked, by what was asked; a page of units is two long."""
    found: dict[object, object] = {}
    for year in YEARS:
        found[year, None, ""] = dict(paged(session, year))
        for by in Grouping:
            for scope in ({"region": NATION}, *({"employer": each} for each in EMPLOYERS)):
                kept = session.totals.sums(year, by, **scope)
                found[year, by, str(scope)] = {(each.code, ""): each for each in kept if not each.is_empty}
    return found


def paged(session: Session, year: int):
    after = ("", "")
    while page := session.totals.units(year, NATION, after=after, limit=2):
        yield from (((each.code, each.region), each) for each in page if not each.is_empty)
        after = (page[-1].region, page[-1].code)


def expected(ledger: Ledger) -> dict[object, object]:
    found: dict[object, object] = {}
    for year in YEARS:
        found[year, None, ""] = ledger.tallies(year, None)
        for by in Grouping:
            found[year, by, str({"region": NATION})] = ledger.tallies(year, by)
            for each in EMPLOYERS:
                found[year, by, str({"employer": each})] = ledger.tallies(year, by, employer=each)
    return found


def walked(store: Store, seed: int, steps: int = STEPS) -> None:
    """Looks after every third step; folds some changes now and then."""
    chance = random.Random(seed)
    ledger = Ledger(chance)
    with store.session() as session:
        founded(session)
    for step in range(steps):
        with store.session() as session:
            ledger.step(session)
        if chance.random() < 0.3:
            with store.session() as session:
                session.totals.fold(chance.randrange(1, 9))
        if step % 3 == 0 or step == steps - 1:
            with store.session() as session:
                assert expected(ledger) == everything(session), f"seed {seed}, step {step}"


@pytest.mark.parametrize("make", [MemoryStore, lambda: SqlStore("sqlite://")], ids=["memory", "sqlite"])
@pytest.mark.parametrize("seed", range(SEEDS))
def test_totals_are_the_sum_of_the_lines(make: Callable[[], Store], seed: int) -> None:
    walked(make(), seed)


@pytest.mark.parametrize("seed", range(2))
def test_and_on_postgresql(on_postgresql: SqlStore, seed: int) -> None:
    walked(on_postgresql, seed)


@pytest.mark.prove
@pytest.mark.parametrize("seed", range(SEEDS, SEEDS + 200))
def test_totals_are_the_sum_of_the_lines_for_long(seed: int) -> None:
    walked(SqlStore("sqlite://"), seed, 80)


def test_whoever_counts_the_people_of_both_units_is_found_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """The control: a merger that adds up the people of both, as if nobody could be in both."""
    changes = moved_totals._changes
    monkeypatch.setattr(moved_totals, "_changes", lambda lines, code, heir, _: changes(lines, code, heir, 0))

    with pytest.raises(AssertionError, match="seed"):
        walked(SqlStore("sqlite://"), 0, 400)
