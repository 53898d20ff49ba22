import pytest

from cetms_core import MoveNotAllowed, NotAllowed, NotFound, PetitionState
from tests.commands.asking import granted, organisation, transfer, transferred
from tests.house import ADMINISTRATOR, COUNTY, LI, WANG


def test_whoever_asked_takes_it_back_and_is_sent_no_letter(house):
    petition = granted(house, transfer(house), ADMINISTRATOR)
    house.cetms.deliver_letters()
    before = len(house.postbox.letters)
    withdrawn = house.ask(LI, lambda tx: tx.withdraw_petition(petition.id))
    house.cetms.deliver_letters()

    assert withdrawn.state is PetitionState.WITHDRAWN
    assert before == len(house.postbox.letters)


def test_what_is_decided_is_not_taken_back(house):
    petition = transferred(house)
    with pytest.raises(MoveNotAllowed):
        house.ask(LI, lambda tx: tx.withdraw_petition(petition.id))


def test_nobody_takes_back_what_another_asked_for(house):
    for petition in (transfer(house), organisation(house)):
        for actor in (WANG, ADMINISTRATOR, COUNTY):
            with pytest.raises(NotAllowed):
                house.ask(actor, lambda tx, petition=petition: tx.withdraw_petition(petition.id))


def test_what_is_not_there_is_not_found(house):
    with pytest.raises(NotFound):
        house.ask(LI, lambda tx: tx.withdraw_petition("gone"))
