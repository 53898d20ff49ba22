"""Deciding in somebody's stead is deciding: both who lent the office and who has it count as one pair of eyes."""

import pytest
from attrs import evolve

from cetms_core import NotAllowed
from tests.commands.asking import correction, granted
from tests.house import CITY, DEPUTY, SUN_AS_ADMINISTRATOR, furnished


class Everybody:
    """A host that knows of every loan."""

    def holds(self, actor):
        return True


def test_whoever_decides_for_another_decides_once_for_both():
    house = furnished(directory=Everybody())
    petition = granted(house, correction(house), evolve(SUN_AS_ADMINISTRATOR, on_behalf_of=DEPUTY.person_id))
    for twice in (evolve(CITY, person_id=DEPUTY.person_id), evolve(CITY, on_behalf_of=DEPUTY.person_id)):
        assert [("petition.decided_before", None)] == house.refused(twice, lambda tx: tx.grant(petition))
    assert granted(house, petition, CITY).step == 2


def test_nobody_lends_the_decision_on_their_own_petition():
    house = furnished(directory=Everybody())
    petition = correction(house)
    lent = evolve(DEPUTY, on_behalf_of=petition.about)

    with pytest.raises(NotAllowed, match="本人"):
        house.ask(lent, lambda tx: tx.grant(petition))
