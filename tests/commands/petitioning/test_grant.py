"""同意: each kind takes effect after its last step, once, decided by two."""

import pytest
from attrs import evolve

from cetms_core import MoveNotAllowed, NotAllowed, NotFound, PetitionState, Stale
from tests.commands.asking import (
    OTHER_DECIDERS,
    TRANSFER_DECIDERS,
    added,
    corrected,
    correction,
    exemption,
    granted,
    organisation,
    transfer,
)
from tests.house import (
    ADMINISTRATOR,
    CITY,
    COUNTY,
    DEPUTY,
    HOSPITAL,
    LI,
    SCHOOLS_ADMINISTRATOR,
    SUN,
    SUN_AS_ADMINISTRATOR,
    SUN_AS_CITY,
)


def test_nothing_happens_before_the_last_step(house):
    granted(house, transfer(house), ADMINISTRATOR)
    granted(house, correction(house), ADMINISTRATOR)

    kept = house.ask(LI, lambda tx: tx.profile())
    assert (kept.employer, kept.version) == (HOSPITAL, 1)


@pytest.mark.parametrize("asked", [transfer, correction, exemption])
def test_each_step_is_told_to_whoever_asked(house, asked):
    deciders = TRANSFER_DECIDERS if asked is transfer else OTHER_DECIDERS
    granted(house, asked(house), *deciders)
    house.cetms.deliver_letters()

    assert ["一级", "已同意"] == sorted(
        "一级" if "一级" in letter.text else "已同意" for letter in house.postbox.letters
    )


def test_the_administrator_to_be_is_told(house):
    added(house)
    house.cetms.deliver_letters()

    (letter,) = house.postbox.letters
    assert letter.to.text == "a@example.com"
    assert "张**" in letter.text


def test_what_was_seen_is_what_is_decided(house):
    petition = transfer(house)
    granted(house, petition, ADMINISTRATOR)

    with pytest.raises(Stale):
        house.ask(SCHOOLS_ADMINISTRATOR, lambda tx: tx.grant(petition))


def test_of_two_who_saw_it_one_decides(house):
    petition = correction(house)
    granted(house, petition, ADMINISTRATOR)

    with pytest.raises(NotAllowed):
        house.ask(DEPUTY, lambda tx: tx.grant(petition))


def test_two_decisions_are_of_two_people(house):
    """Whoever is administrator and authority at once takes one of the steps, not both."""
    petition = granted(house, correction(house), SUN_AS_ADMINISTRATOR)

    assert [("petition.decided_before", None)] == house.refused(SUN_AS_CITY, lambda tx: tx.grant(petition))
    assert granted(house, petition, CITY).state is PetitionState.GRANTED


def test_nobody_decides_on_their_own(house):
    petition = correction(house, SUN)
    with pytest.raises(NotAllowed, match="不能审核本人的记录"):
        house.ask(SUN_AS_ADMINISTRATOR, lambda tx: tx.grant(petition))

    mine = organisation(house, COUNTY)
    with pytest.raises(NotAllowed, match="不能审核本人的记录"):
        house.ask(COUNTY, lambda tx: tx.grant(mine))


def test_what_is_decided_stays_decided(house):
    petition = corrected(house)

    with pytest.raises(MoveNotAllowed):
        house.ask(COUNTY, lambda tx: tx.grant(petition))


def test_what_is_not_there_can_not_be_granted(house):
    gone = evolve(transfer(house), id="gone")
    with pytest.raises(NotFound):
        house.ask(ADMINISTRATOR, lambda tx: tx.grant(gone))


def test_the_history_says_who_decided(house):
    petition = granted(house, transfer(house), *TRANSFER_DECIDERS)
    events = house.ask(LI, lambda tx: tx.petition_history(petition.id))

    assert [
        ("petition.filed", LI),
        ("petition.granted", ADMINISTRATOR),
        ("petition.granted", SCHOOLS_ADMINISTRATOR),
        ("employer.transferred", SCHOOLS_ADMINISTRATOR),
    ] == [(event.name, event.actor) for event in events]
