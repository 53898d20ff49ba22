"""Two who decide at once: one does, the other is told; and with the guard off both would."""

from collections.abc import Callable
from pathlib import Path

import pytest
from attrs import evolve

from cetms_core import ApprovalStep, CetmsError, MoveNotAllowed, NotFound, Transaction
from cetms_core.approval.queue import ItemKind
from cetms_core.contracts import Store
from cetms_core.stores.memory import MemoryStore
from cetms_core.stores.sql import SqlStore
from cetms_core.testing.stores.racing import race
from tests.commands.capped import district
from tests.commands.chained import house_with
from tests.commands.reviewing.test_coauthors import PAPER
from tests.house import ADMINISTRATOR, CITY, COUNTY, DEPUTY, LI, PROVINCE, House, furnished

PAIRS = {
    "two approve": (lambda tx, seen: tx.approve(seen), lambda tx, seen: tx.approve(seen)),
    "one approves, one lowers": (
        lambda tx, seen: tx.approve(seen),
        lambda tx, seen: tx.lower(seen, 12, "未宣读论文"),
    ),
    "one rejects, one lowers": (
        lambda tx, seen: tx.reject(seen, "材料不实"),
        lambda tx, seen: tx.lower(seen, 12, "未宣读论文"),
    ),
}
STORES: dict[str, Callable[[Path], Store]] = {
    "memory": lambda _: MemoryStore(),
    "sql": lambda folder: SqlStore(f"sqlite:///{folder / 'cetms.db'}"),
}


def outcome(house: House, actor, decide, seen) -> str:
    try:
        house.cetms.perform(actor, lambda tx: decide(tx, seen))
    except CetmsError as error:
        return type(error).__name__
    return "done"


@pytest.mark.parametrize("pair", PAIRS.values(), ids=PAIRS)
@pytest.mark.parametrize("make", STORES.values(), ids=STORES)
def test_of_two_who_decide_at_once_one_does(make, pair, tmp_path):
    house = furnished(store=make(tmp_path))
    seen = house.declare()
    came_to = race(
        *(
            lambda a=a, d=d: outcome(house, a, d, seen)
            for a, d in zip((ADMINISTRATOR, DEPUTY), pair, strict=True)
        )
    )

    assert ["Stale", "done"] == sorted(came_to)
    assert 2 == len(house.ask(LI, lambda tx: tx.history(seen.id)))


def test_the_person_and_the_reviewer_at_once(tmp_path):
    house = furnished(store=STORES["sql"](tmp_path))
    waiting = house.ask(ADMINISTRATOR, lambda tx: tx.lower(house.declare(), 12, "未宣读论文"))
    came_to = race(
        lambda: outcome(house, LI, lambda tx, seen: tx.accept_hours(seen), waiting),
        lambda: outcome(house, ADMINISTRATOR, lambda tx, seen: tx.undo(seen), waiting),
    )

    assert ["Stale", "done"] == sorted(came_to)


def test_two_judges_of_one_appeal(house):
    rejected = house.ask(ADMINISTRATOR, lambda tx: tx.reject(house.declare(), "材料不实"))
    waiting = house.ask(LI, lambda tx: tx.appeal(rejected.id, "材料属实"))
    came_to = race(
        lambda: outcome(house, CITY, lambda tx, seen: tx.overturn(seen, "属实"), waiting),
        lambda: outcome(house, PROVINCE, lambda tx, seen: tx.uphold(seen, "不实"), waiting),
    )

    assert ["Stale", "done"] == sorted(came_to)


@pytest.mark.parametrize(("guarded", "second"), [(True, "Stale"), (False, "done")])
def test_the_second_takes_no_step_that_it_has_not_seen(guarded, second, monkeypatch):
    """The control: without the guard the city would take its own step, having seen the one before it."""
    house = house_with(ApprovalStep.AUTHORITY, ApprovalStep.CITY)
    seen = house.declare()
    if not guarded:
        monkeypatch.setattr("cetms_core.commands.reviewing.turn._demand_fresh", lambda *_: None)
    came_to = [outcome(house, actor, lambda tx, seen: tx.approve(seen), seen) for actor in (COUNTY, CITY)]

    assert ["done", second] == came_to


def test_a_registration_is_neither_lowered_nor_judged(house):
    (item,) = house.ask(ADMINISTRATOR, lambda tx: tx.queue(kind=ItemKind.REGISTRATION))
    with pytest.raises(MoveNotAllowed):
        house.ask(CITY, lambda tx: Transaction.uphold(tx, item, "不实"))


def test_what_can_no_more_be_credited_is_neither_lowered_nor_taken_lower():
    house = furnished(plugins=district())
    first, second = (house.declare(LI, PAPER | {"title": title, "work": title}, "paper") for title in "甲乙")
    waiting = house.ask(ADMINISTRATOR, lambda tx: tx.lower(first, 4, "排名靠后"))
    house.cetms.plugins = furnished().cetms.plugins

    assert [("type.not_installed", None)] == house.refused(LI, lambda tx: tx.accept_hours(waiting))
    assert [("type.not_installed", None)] == house.refused(
        ADMINISTRATOR, lambda tx: tx.lower(second, 4, "排名靠后")
    )


def test_a_registration_that_is_not_there_is_not_found(house):
    (item,) = house.ask(ADMINISTRATOR, lambda tx: tx.queue(kind=ItemKind.REGISTRATION))
    with pytest.raises(NotFound):
        house.ask(ADMINISTRATOR, lambda tx: tx.approve(evolve(item, id="nobody")))
