"""Through the front door: of two reviewers who saw the same, one decides, and hours are counted once."""

from pathlib import Path

from cetms_core import Actor, Declaration, Hours, Stale, Subject
from cetms_core.approval.queue import ItemKind, QueueItem
from cetms_core.stores.sql import SqlStore
from cetms_core.testing.stores.racing import race
from tests.house import ADMINISTRATOR, CITY, DEPUTY, LI, PROVINCE, House, furnished


def seen_by(house: House, reviewer: Actor) -> QueueItem:
    (item,) = house.ask(reviewer, lambda tx: tx.queue(kind=ItemKind.DECLARATION))
    return item


def decided_at_once(house: House, *reviewers: Actor) -> list[str]:
    """What becomes of the approvals of all who have the same item before them."""
    items = {reviewer: seen_by(house, reviewer) for reviewer in reviewers}

    def approve(reviewer: Actor) -> str:
        try:
            approved = house.cetms.perform(reviewer, lambda tx: tx.approve(items[reviewer]))
        except Stale:
            return "stale"
        assert isinstance(approved, Declaration)
        return approved.state

    return sorted(race(*(lambda reviewer=each: approve(reviewer) for each in reviewers)))


def test_of_two_reviewers_one_decides_at_each_step(file: Path) -> None:
    store = SqlStore(f"sqlite:///{file}")
    house = furnished(store=store)
    declared = house.declare()

    assert ["stale", "审核中"] == decided_at_once(house, ADMINISTRATOR, DEPUTY)
    assert ["stale", "审核通过"] == decided_at_once(house, CITY, PROVINCE)

    (year,) = house.ask(LI, lambda tx: tx.hours_by_year())
    names = [event.name for event in house.ask(LI, lambda tx: tx.history(declared.id))]
    assert {Subject.PROFESSIONAL: Hours(20)} == year.by_subject
    assert ["declaration.submitted", "declaration.approved", "declaration.approved"] == names
    store.close()
