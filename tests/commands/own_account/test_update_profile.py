"""S13: everything that was entered can be changed, except employer, name and ID number; and nothing else at all."""

from contextlib import suppress

import attrs
import pytest
from hypothesis import given, strategies as st

from cetms_core import Professional, Refused, Sex
from cetms_core.domain.professional import IMMUTABLE
from cetms_core.intake.personal import LABELS
from tests.house import (
    ADMINISTRATOR,
    HOSPITAL,
    LI,
    MINE,
    PINGDINGSHAN,
    House,
    furnished,
    id_number,
    mobile,
)

CHANGES = {
    "mobile": mobile(900),
    "email": "new@example.com",
    "department": "外科",
    "sex": "女",
    "birth_month": "1905-04",
    "ethnic_group": "回族",
    "native_place": "河南开封",
    "school": "某大学",
    "major": "内科学",
    "education": "大学专科毕业",
    "degree": "学士",
    "title_series": "会计专业人员",
    "title_level": "中级",
}
OTHERS = {
    "id_number": id_number(2),
    "name": "李敏",
    "employer": MINE,
    "employer_region": PINGDINGSHAN,
}
INNER = [field.name for field in attrs.fields(Professional) if field.name not in LABELS]


def update(house: House, answers) -> Professional:
    return house.ask(LI, lambda tx: tx.update_profile(answers))


def test_every_field_is_either_changed_or_immutable():
    assert set(LABELS) == {*CHANGES, *OTHERS}
    assert set(IMMUTABLE) == {*OTHERS}


@pytest.mark.parametrize(("name", "value"), CHANGES.items())
def test_what_was_entered_can_be_changed(house, name, value):
    before = house.ask(LI, lambda tx: tx.profile())
    after = update(house, {name: value})
    changed = {
        field.name
        for field in attrs.fields(Professional)
        if getattr(before, field.name) != getattr(after, field.name)
    }

    assert {name, "version"} == changed
    assert after == house.ask(LI, lambda tx: tx.profile())
    assert value in {
        getattr(after, name),
        getattr(getattr(after, name), "text", None),
        {Sex.FEMALE: "女"}.get(after.sex),
    }


def test_all_of_it_at_once(house):
    after = update(house, CHANGES)

    assert (mobile(900), "new@example.com", "外科", 2) == (
        after.mobile.text,
        after.email.text,
        after.department,
        after.version,
    )


@pytest.mark.parametrize(("name", "value"), OTHERS.items())
def test_employer_name_and_number_cannot(house, name, value):
    before = house.ask(LI, lambda tx: tx.profile())
    with pytest.raises(Refused) as refused:
        update(house, {name: value, "major": "内科学"})
    (finding,) = refused.value.findings

    assert ("registration.immutable", name) == (finding.rule, finding.field)
    assert f"{LABELS[name]}：注册后不可修改；确需变更的，请联系所属单位管理员" == finding.sentence
    assert before == house.ask(LI, lambda tx: tx.profile())


@pytest.mark.parametrize("name", IMMUTABLE)
@pytest.mark.parametrize("value", ["", None, 7, "\0", "x" * 1000])
def test_nor_be_emptied_or_spoilt(house, name, value):
    assert {name} == {field for _, field in house.refused(LI, lambda tx: tx.update_profile({name: value}))}


def test_what_cannot_be_changed_may_be_sent_back_as_it_was(house):
    before = house.ask(LI, lambda tx: tx.profile())
    after = update(
        house,
        {
            "id_number": before.id_number.text.lower(),
            "name": f" {before.name} ",
            "employer": HOSPITAL,
            "employer_region": before.employer_region,
        },
    )

    (event,) = house.read(lambda session: session.history.of(LI.person_id, "profile"))

    assert attrs.evolve(before, version=2) == after
    assert "" == event.after


@pytest.mark.parametrize(
    "name", [*INNER, "unit_id", "id_no", "status", "is_admin", "role", "password", "__class__", ""]
)
def test_nothing_that_the_form_does_not_ask_for_is_taken(house, name):
    before = house.ask(LI, lambda tx: tx.profile())

    assert [("answer.unknown_field", name)] == house.refused(LI, lambda tx: tx.update_profile({name: "1"}))
    assert before == house.ask(LI, lambda tx: tx.profile())


def test_the_inner_fields_are_those_that_would_be_worth_sending():
    assert ["person_id", "state", "version"] == INNER


@given(answers=st.dictionaries(st.sampled_from([*LABELS, *INNER]), st.none() | st.integers() | st.text()))
def test_whatever_is_sent_the_immutable_stays(answers):
    house = furnished()
    before = house.ask(LI, lambda tx: tx.profile())
    with suppress(Refused):
        update(house, answers)
    after = house.ask(LI, lambda tx: tx.profile())
    fixed = [*IMMUTABLE, "person_id", "state"]

    assert [getattr(before, name) for name in fixed] == [getattr(after, name) for name in fixed]


@pytest.mark.parametrize("name", ["mobile", "email", "sex", "birth_month"])
def test_what_is_required_stays_required(house, name):
    assert [("answer.missing", name)] == house.refused(LI, lambda tx: tx.update_profile({name: ""}))


@pytest.mark.parametrize("name", ["department", "ethnic_group", "native_place", "school", "major"])
def test_what_is_not_can_be_emptied(house, name):
    update(house, {name: "壮" if name == "ethnic_group" else "某"})

    assert "" == getattr(update(house, {name: ""}), name)


def test_a_department_is_one_of_the_employers_list_if_there_is_one(house):
    house.ask(ADMINISTRATOR, lambda tx: tx.add_department(HOSPITAL, "内科"))

    assert [("registration.no_such_department", "department")] == house.refused(
        LI, lambda tx: tx.update_profile({"department": "外科"})
    )
    assert "内科" == update(house, {"department": "内科"}).department


@pytest.mark.parametrize("answers", [None, [], "mobile", 7])
def test_what_is_no_form_is_a_finding(house, answers):
    assert [("answer.unreadable", None)] == house.refused(LI, lambda tx: tx.update_profile(answers))


def test_what_was_changed_is_written_down_by_its_field_and_never_by_its_value(house):
    update(house, {"mobile": mobile(900), "email": "new@example.com"})
    (event,) = house.read(lambda session: session.history.of(LI.person_id, "profile"))

    assert ("profile.updated", "", "email、mobile") == (event.name, event.before, event.after)
