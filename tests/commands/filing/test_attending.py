import pytest
from attrs import evolve

from cetms_core import RegistrationState
from cetms_core.commands.filing.attending import ClassForm, attendants
from tests.commands.classes_filed import changed_name, row
from tests.house import ADMINISTRATOR, BASE, CHEN, LI, SUN, WANG, House, id_number, seminar


def read(house: House, filer, *rows):
    form = ClassForm(house.cetms.catalog["training_seminar"], 2025, seminar(30), "")
    return house.ask(filer, lambda tx: attendants(tx._desk, form, [*enumerate(rows, 1)]))


def test_a_wrong_row_bars_no_other(house):
    listed = read(house, ADMINISTRATOR, row(LI), changed_name(WANG), row(SUN, certified_hours=8))

    assert ["30", "8"] == [str(each.assessment.hours) for each in listed.right]
    assert [2] == [each.values["row"] for each in listed.faults]


def test_each_stands_on_their_own_ground(house):
    (chen,) = read(house, BASE, row(CHEN)).right

    assert (CHEN.person_id, "410000") == (chen.stands.professional.person_id, chen.stands.jurisdiction)


@pytest.mark.parametrize("state", set(RegistrationState) - {RegistrationState.ACTIVE})
def test_only_whoever_is_on_the_rolls_takes_part(house, state):
    with house.cetms.store.session() as session:
        li = session.people.professional(LI.person_id)
        session.people.replace_professional(evolve(li, state=state, version=li.version + 1))

    assert ["class.no_such_staff"] == [
        each.values["fault"].rule for each in read(house, ADMINISTRATOR, row(LI)).faults
    ]


def test_a_number_that_holds_an_office_and_is_on_no_rolls_is_nobody(house):
    (fault,) = read(house, BASE, {"id_number": id_number(16), "name": "周公务"}).faults

    assert "class.no_such_person" == fault.values["fault"].rule


def test_of_a_number_that_can_not_be_read_only_that_is_said(house):
    (fault,) = read(house, ADMINISTRATOR, row(LI) | {"id_number": "1"}).faults

    assert fault.values["fault"].rule.startswith("id_number.")


def test_the_same_number_twice_is_found_although_the_first_row_is_wrong(house):
    found = read(house, ADMINISTRATOR, changed_name(WANG), row(WANG)).faults

    assert [(1, "class.no_such_staff"), (2, "list.listed_twice")] == [
        (each.values["row"], each.values["fault"].rule) for each in found
    ]
