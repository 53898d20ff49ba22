import pytest

from cetms_core import NotAllowed, NotFound
from tests.house import ADMINISTRATOR, HOSPITAL, OPERATOR, SCHOOL


def test_an_employer_keeps_its_own_list(house):
    with house.transaction(ADMINISTRATOR) as tx:
        *_, department = (tx.add_department(HOSPITAL, name) for name in ("内科", " 外科 ", "内科"))

    assert (HOSPITAL, "内科") == (department.organisation, department.name)
    assert ["内科", "外科"] == [*house.ask(ADMINISTRATOR, lambda tx: tx.departments(HOSPITAL))]


def test_and_no_other(house):
    with pytest.raises(NotAllowed):
        house.ask(ADMINISTRATOR, lambda tx: tx.add_department(SCHOOL, "内科"))

    assert not [*house.ask(ADMINISTRATOR, lambda tx: tx.departments(SCHOOL))]


def test_an_employer_that_is_none_has_no_departments(house):
    with pytest.raises(NotFound) as missing:
        house.ask(OPERATOR, lambda tx: tx.add_department("no such employer", "内科"))

    assert "organisation" == missing.value.kind


def test_a_name_that_cannot_be_shown_is_refused(house):
    assert [("text.direction", "name")] == house.refused(
        ADMINISTRATOR, lambda tx: tx.add_department(HOSPITAL, "\u202e科内")
    )


def test_it_is_written_down(house):
    house.ask(ADMINISTRATOR, lambda tx: tx.add_department(HOSPITAL, "内科"))
    (event,) = house.read(lambda session: session.history.of(HOSPITAL, "department"))

    assert ("department.added", "内科", ADMINISTRATOR) == (event.name, event.after, event.actor)
