from datetime import date

import pytest

from cetms_core import IdNumber, Refused
from cetms_core.intake.attendance import ATTENDANCE_FORM, are_answers, form_faults, read_attendance
from tests.house import id_number, installed, seminar

TODAY = date(2025, 6, 1)
WHO = {"id_number": id_number(1), "name": "李明"}


def test_a_row_says_who_it_is_and_what_is_otherwise():
    read = read_attendance(WHO | {"certified_hours": 8, "organiser": ""}, seminar(30), TODAY)

    assert (IdNumber(id_number(1)), "李明", ()) == (read.number, read.name, read.faults)
    assert seminar(8) == read.answers


def test_who_it_is_is_never_an_answer():
    read = read_attendance(WHO, {"certified_hours": 30}, TODAY)

    assert {"certified_hours": 30} == read.answers


@pytest.mark.parametrize(
    ("changes", "field"),
    [({"id_number": "12"}, "id_number"), ({"id_number": ""}, "id_number"), ({"name": None}, "name"), ({"name": "\n"}, "name")],
)  # fmt: skip
def test_both_are_needed_and_read_as_at_registration(changes, field):
    read = read_attendance(WHO | changes, {}, TODAY)

    assert [field] == [each.field for each in read.faults]


def test_neither_number_nor_name_is_shown_by_a_repr():
    assert not any(text in repr(read_attendance(WHO, {}, TODAY)) for text in WHO.values())


def test_what_is_no_row_is_refused():
    with pytest.raises(Refused):
        read_attendance("李明", {}, TODAY)  # type: ignore[arg-type]


def test_a_form_is_judged_as_a_form_while_nobody_knows_whose_it_is():
    type_ = installed().catalog["training_seminar"]

    assert () == form_faults(type_, seminar(30) | {"remark": "备注"})
    assert ["certified_hours"] == [each.field for each in form_faults(type_, seminar("三"))]


def test_a_list_has_the_two_columns_that_say_who_it_is():
    assert [("id_number", True), ("name", True)] == [(each.name, each.required) for each in ATTENDANCE_FORM]
    assert are_answers({})
    assert not are_answers("")  # type: ignore[arg-type]
