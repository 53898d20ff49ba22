import pytest

from cetms_core import DeclarationState, NotFound
from tests.commands.classes_filed import file, row
from tests.house import ADMINISTRATOR, BASE, CITY, LI, WANG, seminar


def test_it_shows_what_has_become_of_each(house):
    filed = file(house, row(LI), row(WANG))
    house.ask(LI, lambda tx: tx.object_to(filed.declarations[0], "本人没有参加"))
    record = house.ask(ADMINISTRATOR, lambda tx: tx.training_class(filed.id))

    assert filed.declarations == record.filed.declarations
    assert [DeclarationState.OBJECTED, DeclarationState.SUBMITTED] == [
        each.state for each in record.declarations
    ]


def test_what_its_person_has_taken_over_is_shown_no_more(house):
    filed = file(house, row(LI), row(WANG))
    made = house.ask(LI, lambda tx: tx.declaration(filed.declarations[0]))
    house.ask(CITY, lambda tx: tx.send_back(made, {"": "请核对"}))
    house.ask(LI, lambda tx: tx.resubmit(made.id, seminar(24)))
    record = house.ask(ADMINISTRATOR, lambda tx: tx.training_class(filed.id))

    assert filed.declarations[1:] == tuple(each.id for each in record.declarations)


def test_what_another_filed_is_not_found_nor_what_nobody_did(house):
    filed = file(house, row(LI))
    for who, id in ((BASE, filed.id), (ADMINISTRATOR, "none")):
        with pytest.raises(NotFound):
            house.ask(who, lambda tx, id=id: tx.training_class(id))
