"""Whatever somebody does to the rows behind our back, the check names the chain and the line."""

import sqlite3
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from cetms_core import CheckedChain
from cetms_core.audit import Head
from cetms_core.stores.sql import SqlStore
from tests.house import HOSPITAL, LI, OPENING, OPERATOR, WANG, House, conference, furnished

Tamper = Callable[[str], None]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "cetms.db"


@pytest.fixture
def kept(file: Path) -> Iterator[House]:
    store = SqlStore(f"sqlite:///{file}")
    house = furnished(store=store)
    house.approve(house.declare(LI))
    house.declare(WANG)
    yield house
    store.close()


@pytest.fixture
def tamper(kept: House, file: Path) -> Iterator[Tamper]:
    """As whoever owns the file can, once the triggers are gone."""
    raw = sqlite3.connect(file, isolation_level=None)
    for (trigger,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        raw.execute(f"DROP TRIGGER {trigger}")

    def send(statement: str) -> None:
        raw.execute(statement)

    yield send
    raw.close()


def checked(house: House, limit: int = 200, **words: Any) -> list[CheckedChain]:
    found: list[CheckedChain] = []
    after: str | None = None
    while True:
        page = house.ask(OPERATOR, lambda tx: tx.check_audit(after=after, limit=limit, **words))
        found += page.items
        if (after := page.after) is None:
            return found


def faults(house: House, **words: Any) -> dict[str, tuple[str, object]]:
    return {
        each.about: (each.fault.rule, each.fault.values["sequence"])
        for each in checked(house, **words)
        if each.fault
    }


def test_what_nobody_touched_has_no_fault(kept):
    found = checked(kept)

    assert {} == faults(kept)
    assert sorted(each.about for each in found) == [each.about for each in found]
    assert {LI.person_id: 3, WANG.person_id: 1, HOSPITAL: 1}.items() <= {
        each.about: each.length for each in found
    }.items()


@pytest.mark.parametrize("limit", [1, 2, 3])
def test_pages_leave_no_chain_out_and_none_comes_twice(kept, limit):
    assert checked(kept) == checked(kept, limit=limit)


@pytest.mark.parametrize(
    ("statement", "fault"),
    [
        ("UPDATE event SET reason = 'x' WHERE about = '{li}' AND sequence = 2", ("audit.changed", 2)),
        ("UPDATE event SET on_behalf_of = 'x' WHERE about = '{li}' AND sequence = 3", ("audit.changed", 3)),
        ("DELETE FROM event WHERE about = '{li}' AND sequence = 1", ("audit.gap", 1)),
        ("DELETE FROM event WHERE about = '{li}' AND sequence = 3", ("audit.tail", 2)),
        ("DELETE FROM event WHERE about = '{li}'", ("audit.tail", 0)),
        ("DELETE FROM chain_head WHERE about = '{li}'", ("audit.no_head", 3)),
        ("UPDATE chain_head SET hash = '0' WHERE about = '{li}'", ("audit.other_end", 3)),
    ],
)
@pytest.mark.parametrize("limit", [1, 200])
def test_what_was_done_is_found_and_named(kept, tamper, statement, fault, limit):
    tamper(statement.format(li=LI.person_id))

    assert {LI.person_id: fault} == faults(kept, limit=limit)
    assert fault == faults(kept, about=LI.person_id)[LI.person_id]
    assert {} == faults(kept, about=WANG.person_id)


def test_a_line_added_while_somebody_checks_is_no_alarm(kept, monkeypatch):
    """The heads were read before it: the chain seems too long, until it is looked at again."""
    from cetms_core.stores.sql.history import SqlHistory

    read = SqlHistory.heads

    def heads_of_before(self, *, after, limit):
        return [
            Head(each.about, each.sequence - 1, "0" * 64) for each in read(self, after=after, limit=limit)
        ]

    monkeypatch.setattr(SqlHistory, "heads", heads_of_before)

    assert {} == faults(kept)


def test_it_says_where_each_chain_had_come_to_when_a_day_was_over(kept):
    day = OPENING.date()
    kept.clock.move(days=1)
    kept.declare(LI, conference("嵩山论坛"))
    before, today, later = day - timedelta(days=1), day, date(2999, 1, 1)
    (found,) = checked(kept, about=LI.person_id, days=[before, today, later])

    assert [None, 3, 4] == [head and head.sequence for head in found.heads]
