"""The same request, sent one to five times, is done once and answered alike, whatever answer gets lost."""

from functools import partial
from pathlib import Path
from random import Random
from typing import NoReturn

import pytest

from cetms_core import Declaration, KeyUsedBefore, Transaction
from cetms_core.contracts import Store
from cetms_core.stores.memory import MemoryStore
from cetms_core.stores.sql import SqlStore
from cetms_core.testing.stores.racing import race
from tests.house import LI, House, furnished
from tests.proofs.sending import Intent, intents, kept, other_bodies

BATCH = 200
"""In intents: whoever has declared very much this year takes longer to look through."""


def never(tx: Transaction) -> NoReturn:
    pytest.fail("the work was done twice")


def send_all(house: House, wanted: list[Intent]) -> None:
    """Each is done once, and all its answers are one."""
    answers = {each.key: each.send(house) for each in wanted}

    assert sorted(declared[0].id for declared in answers.values()) == sorted(
        each.id for each in kept(house.cetms)
    )
    for intent in wanted:
        first, *others = answers[intent.key]
        assert [first] * len(others) == others
        assert intent.title == (first.answers["title"] or "")
        assert first == house.cetms.perform(intent.sender, never, key=intent.key, asked=intent.asked)


def misuse_every_key(house: House, wanted: list[Intent]) -> None:
    """Whatever else is asked under a key that was used, it is refused."""
    for intent in wanted:
        for asked in other_bodies(intent.asked):
            with pytest.raises(KeyUsedBefore):
                house.cetms.perform(intent.sender, never, key=intent.key, asked=asked)


def test_each_intent_is_done_once(store: Store, chance: Random) -> None:
    house = furnished(store=store)
    wanted = intents(chance, BATCH)

    send_all(house, wanted)
    misuse_every_key(house, wanted[:: BATCH // 20])


@pytest.mark.prove
@pytest.mark.timeout(0)
def test_each_of_ten_thousand_intents_is_done_once(chance: Random, tmp_path: Path) -> None:
    for batch in range(10_000 // BATCH):
        store = SqlStore(f"sqlite:///{tmp_path}/{batch}.db") if batch % 2 else MemoryStore()
        house = furnished(store=store)
        wanted = intents(chance, BATCH)
        send_all(house, wanted)
        misuse_every_key(house, wanted)
        if isinstance(store, SqlStore):
            store.close()


def test_of_two_requests_that_come_with_one_key_at_once_one_is_refused(store: Store) -> None:
    house = furnished(store=store)
    for number in range(0, 40, 2):
        sent = Intent(number, LI, 1, at_once=False), Intent(number + 1, LI, 1, at_once=False)
        answers = race(*(partial(under, house, f"form {number}", each) for each in sent))
        done = [each for each in answers if each is not None]

        assert 1 == len(done) == len(kept(house.cetms)) - number // 2
        assert done[0] in kept(house.cetms)


def under(house: House, key: str, intent: Intent) -> Declaration | None:
    """What it comes to under this key; None if something else was asked under it."""
    try:
        return house.cetms.perform(intent.sender, intent.work(house), key=key, asked=intent.asked)
    except KeyUsedBefore:
        return None


def test_without_keys_there_are_duplicates(store: Store, chance: Random) -> None:
    """The control: it is the key alone that keeps what is sent twice from being done twice."""
    house = furnished(store=store)
    drafts = [each for each in intents(chance, 40) if not each.title]
    for each in drafts:
        each.send(house, keyed=False)

    assert len(kept(house.cetms)) == sum(each.times for each in drafts) > len(drafts)
