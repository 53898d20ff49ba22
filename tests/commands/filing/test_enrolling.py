from cetms_core import Transaction
from cetms_core.commands.filing.enrolling import Newcomers, newcomers, number_of
from cetms_core.intake import RawAnswers
from tests.commands.filing.test_enrol_many import newcomer
from tests.commands.row_faults import at_row
from tests.house import ADMINISTRATOR, HOSPITAL, House, id_number


def read(house: House, *rows: RawAnswers) -> Newcomers:
    def question(tx: Transaction) -> Newcomers:
        hospital = tx._desk.session.places.organisation(HOSPITAL)
        assert hospital is not None
        return newcomers(tx._desk, hospital, [*enumerate(rows, 1)])

    return house.ask(ADMINISTRATOR, question)


def test_a_wrong_row_bars_no_other(house):
    listed = read(house, newcomer(50), newcomer(51, id_number="1"), newcomer(52))

    assert [id_number(50), id_number(52)] == [number_of(form).text for form in listed.right]
    assert [(2, "id_number")] == [(row, field) for row, _, field in map(at_row, listed.faults)]


def test_departments_are_those_of_the_employer(house):
    house.ask(ADMINISTRATOR, lambda tx: tx.add_department(HOSPITAL, "内科"))
    (fault,) = read(house, newcomer(50, department="教务处"), newcomer(51, department="内科")).faults

    assert (1, "registration.no_such_department") == at_row(fault)[:2]
