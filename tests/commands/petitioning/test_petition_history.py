import pytest

from cetms_core import NotAllowed
from tests.commands.asking import correction, transfer
from tests.house import ADMINISTRATOR, LI, WANG


def test_who_did_what_and_why_of_this_petition_alone(house):
    correction(house)
    petition = transfer(house)
    house.ask(ADMINISTRATOR, lambda tx: tx.refuse(petition, "工作未交接"))
    events = house.ask(LI, lambda tx: tx.petition_history(petition.id))

    assert [("petition.filed", ""), ("petition.refused", "工作未交接")] == [
        (event.name, event.reason) for event in events
    ]


def test_to_nobody_else(house):
    petition = transfer(house)
    with pytest.raises(NotAllowed):
        house.ask(WANG, lambda tx: tx.petition_history(petition.id))
