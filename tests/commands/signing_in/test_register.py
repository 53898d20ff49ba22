"""注册: pending, with the message of S6; and whoever asks in vain learns nothing from the answer."""

from importlib import import_module
from threading import Barrier, Thread

import pytest
from attrs import evolve

from cetms_core import (
    IdNumber,
    NotYetApproved,
    Professional,
    Refused,
    Registration,
    RegistrationRejected,
    RegistrationState,
    Stale,
    UserKind,
    WrongCredentials,
)
from cetms_core.stores.memory.people import MemoryPeople
from tests.house import (
    ADMINISTRATOR,
    CONTACT,
    DEPUTY,
    HAN,
    HOSPITAL,
    LI,
    PASSWORD,
    PINGDINGSHAN,
    SCHOOL,
    SUN,
    SUN_AS_ADMINISTRATOR,
    SYSTEM,
    VISITOR,
    House,
    form,
    id_number,
    mobile,
    person,
)

PENDING = Registration(RegistrationState.PENDING, "您已完成专技人员注册，请耐心等待所属单位审批", CONTACT)
SAMPLE = "11010519491231002X"


def register(house: House, answers, password=PASSWORD) -> Registration:
    return house.ask(VISITOR, lambda tx: tx.register(answers, password=password))


def kept(house: House, number: str) -> Professional:
    def look(session):
        account = session.people.claimed_by(IdNumber(number))
        return session.people.professional(account.person_id)

    return house.read(look)


def accounts(house: House) -> int:
    return len(house.cetms.store.people.accounts.values())  # type: ignore[attr-defined]


def letters(house: House) -> list[str]:
    house.cetms.deliver_letters()
    return [letter.to.text for letter in house.postbox.letters]


# ── the guide ─────────────────────────────────────────────────────────────────────────────────────────────


def test_a_visitor_is_told_to_wait_in_the_words_of_the_guide(house):
    assert PENDING == register(house, form(31))


def test_it_waits_for_the_employer(house):
    house.clock.move(hours=1)
    register(house, form(31))
    item = [*house.ask(ADMINISTRATOR, lambda tx: tx.queue())][-1]

    assert (id_number(31), house.clock.now) == (item.applicant.id_number.text, item.waiting_since)


def test_everything_that_was_filled_in_is_kept(house):
    more = {
        "department": "内科",
        "ethnic_group": "汉族",
        "native_place": "河南",
        "school": "某校",
        "major": "医学",
    }
    register(house, form(31, **more))
    person = kept(house, id_number(31))

    assert [*more.values()] == [getattr(person, name) for name in more]
    assert (id_number(31), mobile(31), "p31@example.com") == (
        person.id_number.text,
        person.mobile.text,
        person.email.text,
    )
    assert (RegistrationState.PENDING, 1) == (person.state, person.version)


def test_it_is_written_down(house):
    register(house, form(31))
    (event,) = house.read(
        lambda session: session.history.of(kept(house, id_number(31)).person_id, "registration")
    )

    assert ("registration.submitted", "", "待审核", VISITOR) == (
        event.name,
        event.before,
        event.after,
        event.actor,
    )


def test_everything_that_is_wrong_is_told_at_once(house):
    answers = form(
        31,
        id_number="123",
        mobile="110",
        email="?",
        employer=SCHOOL,
        employer_region=PINGDINGSHAN,
        is_admin=1,
    )

    assert {"id_number", "mobile", "email", "employer", "is_admin", "password"} == {
        field for _, field in house.refused(VISITOR, lambda tx: tx.register(answers, password="short"))
    }


@pytest.mark.parametrize("field", ["employer", "employer_region"])
@pytest.mark.parametrize("raw", [None, 7, [], "\ud800", "不是代码", "x" * 100_000, True])
def test_whatever_is_sent_for_a_code_is_a_finding_and_no_fault_of_ours(house, field, raw):
    found = {
        name
        for _, name in house.refused(
            VISITOR, lambda tx: tx.register(form(31) | {field: raw}, password=PASSWORD)
        )
    }

    assert found <= {"employer", "employer_region"}
    assert field in found


@pytest.mark.parametrize("answers", [None, [], "form", 7])
def test_what_is_no_form_is_a_finding_too(house, answers):
    assert [("answer.unreadable", None)] == house.refused(
        VISITOR, lambda tx: tx.register(answers, password=PASSWORD)
    )


@pytest.mark.parametrize(
    ("password", "rule"),
    [
        ("7 chars", "password.too_short"),
        ("x" * 1025, "password.too_long"),
        (f"my {mobile(31)}", "password.personal"),
        (f"my {id_number(31)[6:14]}", "password.personal"),
        (f"my {id_number(31)[-6:]}".lower(), "password.personal"),
        (None, "password.too_short"),
    ],
)
def test_a_password_that_anybody_could_guess_is_refused(house, password, rule):
    assert [(rule, "password")] == house.refused(VISITOR, lambda tx: tx.register(form(31), password=password))


def test_doubts_are_the_reviewers_and_bar_nobody(house):
    register(house, form(31, sex="女", birth_month="1906-01"))
    item = [*house.ask(ADMINISTRATOR, lambda tx: tx.queue())][-1]

    assert {"sex", "birth_month"} <= {finding.field for finding in item.warnings}


def test_departments_are_those_of_the_employer(house):
    house.ask(ADMINISTRATOR, lambda tx: tx.add_department(HOSPITAL, "内科"))

    assert [("registration.no_such_department", "department")] == house.refused(
        VISITOR, lambda tx: tx.register(form(31, department="教务处"), password=PASSWORD)
    )
    assert PENDING == register(house, form(31, department="内科"))


# ── twice ─────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("again", [SAMPLE, SAMPLE.lower(), f" {SAMPLE} "])
def test_a_second_registration_gets_the_very_same_answer_and_changes_nothing(house, again):
    form_of_sample = form(31, id_number=SAMPLE, birth_month="1949-12")
    first = register(house, form_of_sample)
    before, count = kept(house, SAMPLE), accounts(house)
    second = register(
        house,
        form_of_sample | {"id_number": again, "name": "冒名", "email": "other@example.com"},
        "a password of mine",
    )

    assert first == second
    assert (before, count) == (kept(house, SAMPLE), accounts(house))
    with pytest.raises(WrongCredentials):
        house.ask(VISITOR, lambda tx: tx.sign_in(SAMPLE, "a password of mine"))
    with pytest.raises(NotYetApproved):
        house.ask(VISITOR, lambda tx: tx.sign_in(SAMPLE, PASSWORD))


@pytest.mark.parametrize("serial", [1, 6], ids=["active", "pending"])
def test_its_owner_gets_a_letter_and_the_attempt_is_written_down(house, serial):
    assert PENDING == register(house, form(serial, email="stranger@example.com"), "somebody's password")
    *_, event = house.read(lambda session: session.history.of(person(serial), "registration"))

    assert [f"p{serial}@example.com"] == letters(house)
    assert ("registration.repeated", VISITOR) == (event.name, event.actor)


def test_of_twenty_at_once_one_is_kept_and_all_hear_the_same(house):
    count, ready, answers = accounts(house), Barrier(20), []

    def visit(serial: int) -> None:
        number = SAMPLE if serial % 2 else SAMPLE.lower()
        answer = form(31, id_number=number, birth_month="1949-12", mobile=mobile(100 + serial))
        ready.wait(timeout=30)
        answers.append(register(house, answer, f"password number {serial}"))

    threads = [Thread(target=visit, args=(serial,)) for serial in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert [PENDING] * 20 == answers
    assert count + 1 == accounts(house)
    assert ["p31@example.com"] * 19 == letters(house)


# ── again ─────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("moment", [0, 1])
def test_an_owner_who_is_erased_in_between_is_asked_for_again(house, monkeypatch, moment):
    look, answers = MemoryPeople.claimed_by, iter([True] * moment + [False])

    def erased_once(self, number):
        return look(self, number) if next(answers, True) else None

    monkeypatch.setattr(MemoryPeople, "claimed_by", erased_once)
    house.ask(VISITOR, lambda tx: tx.register(form(1), password=PASSWORD))

    assert ["p1@example.com"] == letters(house)


def test_after_a_rejection_one_may_register_anew(house):
    """With another employer, name and password: nothing of it was ever vouched for."""
    assert Registration(RegistrationState.PENDING, PENDING.message, "") == register(
        house, form(7, SCHOOL, name="韩冰冰"), "another password"
    )
    again = kept(house, id_number(7))

    assert (HAN.person_id, SCHOOL, "韩冰冰", 2) == (
        again.person_id,
        again.employer,
        again.name,
        again.version,
    )
    assert [] == letters(house)
    with pytest.raises(NotYetApproved):
        house.ask(VISITOR, lambda tx: tx.sign_in(id_number(7), "another password"))
    with pytest.raises(WrongCredentials):
        house.ask(VISITOR, lambda tx: tx.sign_in(id_number(7), PASSWORD))


def test_what_was_seen_of_the_earlier_one_is_stale(house):
    (seen,) = house.ask(ADMINISTRATOR, lambda tx: tx.queue())
    house.ask(VISITOR, lambda tx: tx.withdraw_registration(id_number(6), PASSWORD))
    register(house, form(6))

    with pytest.raises(Stale):
        house.ask(ADMINISTRATOR, lambda tx: tx.approve(seen))


def test_what_was_filled_in_earlier_is_forgotten(house):
    register(house, form(31, school="某校"))
    house.ask(VISITOR, lambda tx: tx.withdraw_registration(id_number(31), PASSWORD))
    register(house, form(31))

    assert "" == kept(house, id_number(31)).school


# ── whoever holds an office ───────────────────────────────────────────────────────────────────────────────


def test_an_officer_may_register_too_and_keeps_the_password(house):
    assert PENDING == register(house, form(12), "somebody's password")
    assert DEPUTY.person_id == kept(house, id_number(12)).person_id

    with pytest.raises(WrongCredentials):
        house.ask(
            VISITOR, lambda tx: tx.sign_in(id_number(12), "a strangers password", kind=UserKind.EMPLOYER)
        )
    assert DEPUTY == house.ask(
        VISITOR, lambda tx: tx.sign_in(id_number(12), PASSWORD, kind=UserKind.EMPLOYER)
    )


def test_nobody_takes_an_office_over_by_registering_its_holder_anew(house):
    """Sun's registration was rejected, and a stranger who knows Sun's number registers it again."""

    def reject(session):
        sun = session.people.professional(SUN.person_id)
        session.people.replace_professional(
            evolve(sun, state=RegistrationState.REJECTED, version=sun.version + 1)
        )

    house.read(reject)
    register(house, form(3), "somebody's password")

    with pytest.raises(WrongCredentials):
        house.ask(
            VISITOR, lambda tx: tx.sign_in(id_number(3), "a strangers password", kind=UserKind.EMPLOYER)
        )
    assert SUN_AS_ADMINISTRATOR == house.ask(
        VISITOR, lambda tx: tx.sign_in(id_number(3), PASSWORD, kind=UserKind.EMPLOYER)
    )


def test_refusing_leaves_no_trace(house):
    count = accounts(house)
    with pytest.raises(Refused):
        register(house, form(31, mobile="110"))

    assert count == accounts(house)
    assert LI == house.ask(VISITOR, lambda tx: tx.sign_in(id_number(1), PASSWORD))


# ── a second try ──────────────────────────────────────────────────────────────────────────────────────────


def test_whoever_was_rejected_learns_why_at_sign_in_and_may_try_again(house):
    """The mail does not tell; the right password does, and a registration anew is pending as any other."""
    house.ask(VISITOR, lambda tx: tx.register(form(99), password=PASSWORD))
    (item,) = (
        each for each in house.ask(ADMINISTRATOR, lambda tx: tx.queue()) if each.applicant.name == "赵新来"
    )
    house.ask(ADMINISTRATOR, lambda tx: tx.reject(item, "非本单位人员"))

    with pytest.raises(RegistrationRejected) as rejected:
        house.ask(VISITOR, lambda tx: tx.sign_in(id_number(99), PASSWORD))
    assert rejected.value.reason == "非本单位人员"
    assert "非本单位人员" not in str(rejected.value)
    house.ask(VISITOR, lambda tx: tx.register(form(99, SCHOOL), password=PASSWORD))
    with pytest.raises(NotYetApproved):
        house.ask(VISITOR, lambda tx: tx.sign_in(id_number(99), PASSWORD))


def test_an_employer_that_was_merged_while_the_password_was_hashed_is_refused_all_the_same(
    house, monkeypatch
):
    def merge(password):
        house.ask(SYSTEM, lambda tx: tx.merge_organisations(HOSPITAL, SCHOOL))
        return "$hash"

    monkeypatch.setattr(import_module("cetms_core.commands.signing_in.register"), "hash_password", merge)
    assert [("organisation.merged", "employer")] == house.refused(
        VISITOR, lambda tx: tx.register(form(99), password=PASSWORD)
    )
