import pytest

from cetms_core import NotAllowed, NotFound
from tests.commands.asking import organisation, transfer, transferred
from tests.house import (
    ADMINISTRATOR,
    COUNTY,
    LI,
    MINES_ADMINISTRATOR,
    OTHER_CITY,
    SCHOOL,
    SYSTEM,
    WANG,
)


def test_whoever_decides_on_it_reads_it_before_and_after(house):
    petition = transfer(house)
    assert petition == house.ask(ADMINISTRATOR, lambda tx: tx.petition(petition.id))
    assert petition == house.ask(COUNTY, lambda tx: tx.petition(petition.id))
    house.ask(LI, lambda tx: tx.withdraw_petition(petition.id))

    done = transferred(house)
    assert done == house.ask(ADMINISTRATOR, lambda tx: tx.petition(done.id))


def test_nobody_else_reads_it(house):
    petition = transfer(house)
    for actor in (WANG, MINES_ADMINISTRATOR, OTHER_CITY):
        with pytest.raises(NotAllowed):
            house.ask(actor, lambda tx: tx.petition(petition.id))


def test_a_visitors_petition_is_not_everybodys(house):
    """Nobody filed it, and that makes nobody its owner."""
    petition = organisation(house)
    with pytest.raises(NotAllowed):
        house.ask(LI, lambda tx: tx.petition(petition.id))


def test_after_a_merger_it_is_read_by_the_organisation_that_stays(house):
    petition = transfer(house)
    house.ask(SYSTEM, lambda tx: tx.merge_organisations(SCHOOL, "1241040041580003MK"))

    assert petition.id == house.ask(MINES_ADMINISTRATOR, lambda tx: tx.petition(petition.id)).id


def test_what_is_not_there_is_not_found(house):
    with pytest.raises(NotFound):
        house.ask(LI, lambda tx: tx.petition("gone"))
