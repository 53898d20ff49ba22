import pytest

from cetms_core import NotAllowed, NotFound
from tests.house import ADMINISTRATOR, CITY, LI, WANG


def test_one_item_in_full(house):
    declared = house.declare()

    for actor in (LI, ADMINISTRATOR, CITY):
        assert declared == house.ask(actor, lambda tx: tx.declaration(declared.id))


def test_to_nobody_else(house):
    declared = house.declare()
    with pytest.raises(NotAllowed):
        house.ask(WANG, lambda tx: tx.declaration(declared.id))


@pytest.mark.parametrize("id", ["", "1", "../", "\0", "没有"])
def test_an_id_that_is_none_is_not_found(house, id):
    with pytest.raises(NotFound):
        house.ask(LI, lambda tx: tx.declaration(id))
