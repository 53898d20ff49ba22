from cetms_core.commands.reviewing.filers import filers
from tests.commands.classes_filed import declared, file, row
from tests.house import ADMINISTRATOR, CITY, LI, seminar


def asked(house, declaration):
    return house.ask(LI, lambda tx: filers(tx._desk, declaration))


def test_whoever_filed_it_stands_behind_it(house):
    (made,) = declared(house, file(house, row(LI)))

    assert (ADMINISTRATOR,) == asked(house, made)


def test_until_its_person_takes_it_over(house):
    (made,) = declared(house, file(house, row(LI)))
    house.ask(CITY, lambda tx: tx.send_back(made, {"": "请核对"}))

    assert () == asked(house, house.ask(LI, lambda tx: tx.resubmit(made.id, seminar(24))))


def test_nobody_filed_what_a_person_declares(house):
    assert () == asked(house, house.declare())
