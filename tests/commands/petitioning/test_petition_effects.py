"""What is true after the last step, and what is not."""

import pytest
from attrs import evolve

from cetms_core import Hours, IdNumber, RegistrationState, Role, UserKind, WrongCredentials
from tests.commands.asking import (
    MISSING,
    NEW_NUMBER,
    OTHER_DECIDERS,
    added,
    corrected,
    correction,
    exemption,
    granted,
    organisation,
    reduction,
    transfer,
    transferred,
)
from tests.house import (
    ADMINISTRATOR,
    CHEN,
    CITY,
    COUNTY,
    HOSPITAL,
    JINSHUI,
    LI,
    MINE,
    MINES_ADMINISTRATOR,
    OPERATOR,
    PASSWORD,
    SCHOOL,
    SCHOOLS_ADMINISTRATOR,
    VISITOR,
    WANG,
    form,
    id_number,
    serial_of,
)


def sign_in(house, serial_or_number, kind=UserKind.PERSON, password=PASSWORD):
    return house.ask(VISITOR, lambda tx: tx.sign_in(serial_or_number, password, kind=kind))


# ── 调动 ──────────────────────────────────────────────────────────────────────────────────────────────────


def test_after_a_transfer_the_person_is_on_the_other_rolls_and_keeps_the_hours(house):
    house.approve(house.declare())
    before = house.ask(LI, lambda tx: tx.hours_by_year())
    transferred(house)

    person = house.ask(LI, lambda tx: tx.profile())
    assert (person.employer, person.employer_region, person.department) == (SCHOOL, JINSHUI, "")
    assert before == house.ask(LI, lambda tx: tx.hours_by_year())


def test_what_is_in_flight_goes_on_where_it_was_handed_in(house):
    declared = house.declare()
    transferred(house)

    assert house.approve(declared, ADMINISTRATOR).employer == HOSPITAL


def test_what_is_declared_later_goes_to_the_new_employer(house):
    transferred(house)

    assert house.declare().employer == SCHOOL


def test_a_transfer_to_an_organisation_that_was_merged_meanwhile_ends_at_the_one_that_stays(house):
    petition = granted(house, transfer(house), ADMINISTRATOR)
    house.ask(OPERATOR, lambda tx: tx.merge_organisations(SCHOOL, MINE))
    seen = house.ask(LI, lambda tx: tx.petition(petition.id))

    granted(house, seen, MINES_ADMINISTRATOR)
    assert house.ask(LI, lambda tx: tx.profile()).employer == MINE


# ── 更正 ──────────────────────────────────────────────────────────────────────────────────────────────────


def test_after_a_correction_the_account_goes_on_under_the_new_number_and_the_old_one_is_free(house):
    corrected(house, name="李明明")

    person = house.ask(LI, lambda tx: tx.profile())
    assert (person.id_number, person.name) == (IdNumber(NEW_NUMBER), "李明明")
    assert sign_in(house, NEW_NUMBER).person_id == LI.person_id
    with pytest.raises(WrongCredentials):
        sign_in(house, id_number(1))
    assert house.ask(VISITOR, lambda tx: tx.register(form(1), password=PASSWORD))
    registered = house.read(lambda session: session.people.claimed_by(IdNumber(id_number(1))))
    assert registered.person_id != LI.person_id


def test_a_name_alone_leaves_the_number_alone(house):
    corrected(house, id_number="", name="李明明")

    assert sign_in(house, id_number(1)).person_id == LI.person_id


def test_a_number_that_has_an_account_is_refused_to_whoever_decides_last_and_nothing_changes(house):
    taken = id_number(serial_of(CHEN))
    petition = granted(house, correction(house, id_number=taken), ADMINISTRATOR)

    assert [("petition.number_taken", "id_number")] == house.refused(CITY, lambda tx: tx.grant(petition))
    assert petition == house.ask(CITY, lambda tx: tx.petition(petition.id))
    assert sign_in(house, taken).person_id == CHEN.person_id
    assert sign_in(house, id_number(1)).person_id == LI.person_id


def test_of_two_who_claim_one_number_one_gets_it(house):
    first = granted(house, correction(house, LI), ADMINISTRATOR)
    second = granted(house, correction(house, WANG), ADMINISTRATOR)
    granted(house, first, CITY)

    assert [("petition.number_taken", "id_number")] == house.refused(CITY, lambda tx: tx.grant(second))


def test_numbers_and_names_stay_out_of_the_history(house):
    petition = corrected(house, name="李明明")
    (event,) = [
        each
        for each in house.ask(LI, lambda tx: tx.petition_history(petition.id))
        if each.name == "identity.corrected"
    ]

    assert event.after == "id_number、name"
    assert not any(each in repr(event) for each in (NEW_NUMBER, id_number(1), "李明"))


# ── 减免 ──────────────────────────────────────────────────────────────────────────────────────────────────


def test_an_exempt_year_is_complete_and_says_why(house):
    granted(house, exemption(house), *OTHER_DECIDERS)
    (line,) = house.ask(LI, lambda tx: tx.hours_by_year())

    assert (line.required, line.missing, line.complete) == (0, 0, True)
    assert (line.relief.exempt, line.relief.reason) == (True, "长期病假")


def test_a_reduced_year_is_complete_at_what_is_left(house):
    house.approve(house.declare())
    granted(house, reduction(house, 30), *OTHER_DECIDERS)
    (line,) = house.ask(LI, lambda tx: tx.hours_by_year())

    assert (line.total, line.required, line.missing) == (20, 30, 10)
    assert [10, 20] == [*line.required_by_subject.values()]


def test_of_two_reliefs_of_a_year_the_last_one_holds_and_the_entries_stay(house):
    house.approve(house.declare())
    before = house.ask(LI, lambda tx: tx.entries(2025))
    granted(house, exemption(house), *OTHER_DECIDERS)
    granted(house, reduction(house, 60), *OTHER_DECIDERS)

    (line,) = house.ask(LI, lambda tx: tx.hours_by_year())
    assert line.required == Hours(60)
    assert before == house.ask(LI, lambda tx: tx.entries(2025))


# ── 新增单位 ──────────────────────────────────────────────────────────────────────────────────────────────


def test_a_granted_organisation_is_on_the_list_and_its_administrator_signs_in(house):
    added(house, contact="人事科", industry="卫生健康")

    (found,) = [
        each for each in house.ask(VISITOR, lambda tx: tx.organisations(JINSHUI)) if each.code == MISSING
    ]
    assert (found.name, found.contact, found.industry, found.training_base) == (
        "某研究院", "人事科", "卫生健康", False,
    )  # fmt: skip
    actor = sign_in(house, id_number(500), UserKind.EMPLOYER)
    assert (actor.role, actor.scope) == (Role.EMPLOYER_ADMINISTRATOR, MISSING)
    with pytest.raises(WrongCredentials):
        sign_in(house, id_number(500), UserKind.TRAINING_BASE)


def test_a_training_base_is_signed_in_to_as_one_too(house):
    added(house, training_base=True)

    assert sign_in(house, id_number(500), UserKind.TRAINING_BASE).scope == MISSING


def test_whoever_is_known_keeps_the_own_password(house):
    petition = house.ask(
        VISITOR,
        lambda tx: tx.request_organisation(
            {
                "code": MISSING, "name": "某院", "region": JINSHUI, "id_number": id_number(1), "administrator": "李明",
                "email": "a@example.com",
            },
            password="somebody else's guess",
        ),
    )  # fmt: skip
    granted(house, petition, COUNTY)

    assert sign_in(house, id_number(1), UserKind.EMPLOYER).scope == MISSING
    with pytest.raises(WrongCredentials):
        sign_in(house, id_number(1), UserKind.EMPLOYER, "somebody else's guess")


def test_what_came_on_the_list_meanwhile_is_not_added_twice(house):
    petition = organisation(house)
    house.ask(OPERATOR, lambda tx: tx.add_organisation(MISSING, "别的名称", region=JINSHUI))

    assert [("organisation.known", "code")] == house.refused(COUNTY, lambda tx: tx.grant(petition))


# ── whoever is no more ────────────────────────────────────────────────────────────────────────────────────


def test_a_person_who_is_not_active_is_neither_moved_nor_corrected(house):
    petition = granted(house, transfer(house), ADMINISTRATOR)
    with house.cetms.store.session() as session:
        person = session.people.professional(LI.person_id)
        ended = evolve(person, state=RegistrationState.WITHDRAWN, version=person.version + 1)
        session.people.replace_professional(ended)

    assert [("petition.not_active", None)] == house.refused(
        SCHOOLS_ADMINISTRATOR, lambda tx: tx.grant(petition)
    )
