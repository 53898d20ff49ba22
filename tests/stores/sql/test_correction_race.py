"""Two people are corrected to one number at the same moment: one gets it, and whoever decides on the other is told."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from cetms_core import Actor, IdNumber, Petition, PetitionState, Refused
from cetms_core.stores.sql import SqlStore
from cetms_core.stores.sql.rolls import SqlRolls
from cetms_core.testing.stores.racing import race
from tests.commands.asking import NEW_NUMBER, correction, granted
from tests.house import ADMINISTRATOR, CITY, COUNTY, LI, WANG, House, furnished


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    store = SqlStore(f"sqlite:///{tmp_path}/cetms.db")
    yield furnished(store=store)
    store.close()


def decided_at_once(house: House) -> list[str]:
    halves = [granted(house, correction(house, person), ADMINISTRATOR) for person in (LI, WANG)]

    def decide(decider: Actor, petition: Petition) -> str:
        try:
            return house.cetms.perform(decider, lambda tx: tx.grant(petition)).state
        except Refused as refused:
            return refused.findings[0].rule

    return sorted(race(lambda: decide(CITY, halves[0]), lambda: decide(COUNTY, halves[1])))


def holders(house: House) -> int:
    """How many of the two have the number."""
    kept = house.read(lambda session: [session.people.account(each.person_id) for each in (LI, WANG)])
    return sum(each is not None and each.id_number == IdNumber(NEW_NUMBER) for each in kept)


def test_one_number_goes_to_one_person(house: House) -> None:
    assert ["petition.number_taken", PetitionState.GRANTED] == decided_at_once(house)
    assert 1 == holders(house)


def test_control_without_the_claim_both_get_it(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(SqlRolls, "_moved", lambda *_: True)

    assert [PetitionState.GRANTED] * 2 == decided_at_once(house)
    assert 2 == holders(house)
