"""How many passwords may be tried: counted in advance, for good, and never so that an attack locks somebody out."""

from datetime import timedelta
from typing import Any

import pytest

from cetms_core import (
    Actor,
    Answer,
    Origin,
    OutcomeUnknown,
    Refused,
    SignInRefused,
    SignInRules,
    StoreCaptcha,
    TooManyAttempts,
    TryAgain,
    UserKind,
    WrongCredentials,
)
from cetms_core.stores.memory.attempts import MemoryAttempts
from tests.commands.counting import count_verifications
from tests.house import (
    ADMINISTRATOR,
    LI,
    OPERATOR,
    PASSWORD,
    VISITOR,
    House,
    form,
    furnished,
    id_number,
)

NO_WAIT = timedelta(0)
HERE, ELSEWHERE = Origin("203.0.113.7"), Origin("198.51.100.9")


def sign_in(house: House, number: str = id_number(1), password: str = "wrong", **more: Any) -> Actor:
    return house.ask(VISITOR, lambda tx: tx.sign_in(number, password, **more))


def used_up(house: House, number: str = id_number(1), times: int = 10, **more: Any) -> TooManyAttempts:
    """What whoever is told who tries once too often."""
    for _ in range(times):
        with pytest.raises(WrongCredentials):
            sign_in(house, number, **more)
    with pytest.raises(TooManyAttempts) as refused:
        sign_in(house, number, **more)
    return refused.value


# ── the budgets ───────────────────────────────────────────────────────────────────────────────────────────


def test_ten_passwords_of_one_account_are_tried_in_a_quarter_of_an_hour(house, monkeypatch):
    verifications = count_verifications(monkeypatch)
    used_up(house)
    with pytest.raises(TooManyAttempts):
        sign_in(house, password=PASSWORD)

    assert 10 == len(verifications)


def test_a_number_that_nobody_has_is_told_the_same_at_the_same_time(house):
    known, unknown = used_up(house), used_up(house, id_number(99))

    assert str(known) == str(unknown) == "尝试次数过多，请 16 分钟后再试"
    assert known.retry_at == unknown.retry_at
    assert isinstance(known, SignInRefused)


def test_whoever_comes_back_in_time_finds_room(house):
    refused = used_up(house)
    house.clock.now = refused.retry_at - timedelta(seconds=1)
    with pytest.raises(TooManyAttempts) as again:
        sign_in(house)
    house.clock.now = refused.retry_at

    assert 1 == again.value.minutes
    assert LI == sign_in(house, password=PASSWORD)


def test_what_is_no_number_has_only_the_budget_of_its_address(house):
    for _ in range(12):
        with pytest.raises(WrongCredentials):
            sign_in(house, "nobody")


@pytest.mark.parametrize(
    "rules", [SignInRules(per_address=3, refusal_takes=NO_WAIT), SignInRules(in_all=3, refusal_takes=NO_WAIT)]
)
def test_one_password_cannot_be_tried_on_every_account(rules):
    house = furnished(sign_in=rules)
    for serial in (1, 2, 99):
        with pytest.raises(WrongCredentials):
            sign_in(house, id_number(serial), origin=HERE)
    with pytest.raises(TooManyAttempts):
        sign_in(house, id_number(4), origin=HERE)


def test_another_address_has_a_budget_of_its_own():
    house = furnished(sign_in=SignInRules(per_address=1, refusal_takes=NO_WAIT))
    used_up(house, times=1, origin=HERE)

    assert LI == sign_in(house, password=PASSWORD, origin=ELSEWHERE)


def test_a_right_password_gives_its_attempt_back():
    house = furnished(sign_in=SignInRules(per_account=2, per_address=2, refusal_takes=NO_WAIT))
    for _ in range(5):
        sign_in(house, password=PASSWORD, origin=HERE)

    used_up(house, times=2, origin=HERE)


def test_but_not_to_everybody_together():
    house = furnished(sign_in=SignInRules(in_all=2, refusal_takes=NO_WAIT))
    for _ in range(2):
        sign_in(house, password=PASSWORD)
    with pytest.raises(TooManyAttempts):
        sign_in(house, password=PASSWORD)


def test_a_withdrawal_counts_like_a_sign_in(house):
    for _ in range(10):
        with pytest.raises(WrongCredentials):
            house.ask(VISITOR, lambda tx: tx.withdraw_registration(id_number(6), "wrong"))
    with pytest.raises(TooManyAttempts):
        sign_in(house, id_number(6), PASSWORD)


def test_so_many_register_from_one_address():
    house = furnished(sign_in=SignInRules(per_address=2, refusal_takes=NO_WAIT))

    def register(serial):
        house.ask(VISITOR, lambda tx: tx.register(form(serial), password=PASSWORD, origin=HERE))

    register(31)
    register(32)
    with pytest.raises(TooManyAttempts):
        register(33)


# ── a device that is known ────────────────────────────────────────────────────────────────────────────────


def known_device(house: House, actor: Actor = LI) -> Origin:
    return Origin(HERE.address, house.ask(actor, lambda tx: tx.remember_device()))


def test_an_attack_elsewhere_does_not_lock_out_a_device_that_is_known(house):
    device = known_device(house)
    used_up(house)

    assert LI == sign_in(house, password=PASSWORD, origin=device)


def test_it_has_a_budget_of_its_own_which_takes_nothing_from_the_account(house):
    device = known_device(house)
    used_up(house, origin=device)

    assert LI == sign_in(house, password=PASSWORD)


def test_it_is_known_to_the_person_who_signed_in_there_alone(house):
    device = known_device(house, ADMINISTRATOR)
    used_up(house, origin=device)
    with pytest.raises(TooManyAttempts):
        sign_in(house, password=PASSWORD, origin=device)

    assert ADMINISTRATOR == sign_in(house, id_number(11), PASSWORD, kind=UserKind.EMPLOYER, origin=device)


@pytest.mark.parametrize("token", ["made up", "\ud800"])
def test_one_that_is_made_up_is_none(house, token):
    used_up(house)
    with pytest.raises(TooManyAttempts):
        sign_in(house, password=PASSWORD, origin=Origin("", token))


# ── the old password ──────────────────────────────────────────────────────────────────────────────────────


def change(house: House, old: str) -> None:
    house.ask(LI, lambda tx: tx.change_password(old=old, new="山高水长花好月圆"))


def test_a_wrong_old_password_counts_too(house, monkeypatch):
    verifications = count_verifications(monkeypatch)
    for _ in range(10):
        with pytest.raises(Refused):
            change(house, "wrong")
    with pytest.raises(TooManyAttempts):
        change(house, PASSWORD)

    assert 10 == len(verifications)


def test_an_attack_at_the_door_does_not_keep_its_owner_from_changing_it(house):
    used_up(house)
    change(house, PASSWORD)


# ── what is counted stays counted ─────────────────────────────────────────────────────────────────────────


def tallies(house: House) -> int:
    kept = house.cetms.store.attempts.attempts.values()  # type: ignore[attr-defined]
    return sum(number for seen in kept for number in seen.values())


def test_an_attempt_counts_whatever_becomes_of_the_visit(house):
    with pytest.raises(WrongCredentials):
        sign_in(house)

    assert 2 == tallies(house)


def test_also_in_a_visit_that_has_written_before(house):
    def visit(tx):
        tx.register(form(31), password=PASSWORD)
        tx.sign_in(id_number(1), "wrong")

    with pytest.raises(WrongCredentials):
        house.ask(VISITOR, visit)

    assert 3 == tallies(house)
    assert house.read(lambda session: session.people.professional("nobody")) is None


@pytest.mark.parametrize("fault", [TryAgain, OutcomeUnknown])
def test_a_conflict_while_it_is_counted_asks_nobody_for_another_captcha(house, monkeypatch, fault):
    add, faults = MemoryAttempts.add, iter([fault, fault])

    def conflicting(self, *counted):
        add(self, *counted)
        for each in faults:
            raise each

    monkeypatch.setattr(MemoryAttempts, "add", conflicting)
    monkeypatch.setattr("cetms_core.contracts.retrying.FIRST_PAUSE", 0)
    house.cetms.captcha = StoreCaptcha(house.cetms.store, house.clock)
    challenge = house.cetms.captcha.challenge()
    with house.cetms.transaction(VISITOR) as tx:
        assert LI == tx.sign_in(id_number(1), PASSWORD, captcha=Answer(challenge.id, challenge.text))

    assert [] == [*faults]


def test_in_one_that_lives_with_its_refusal_it_counts_once(house):
    def visit(tx):
        tx.register(form(31), password=PASSWORD)
        with pytest.raises(WrongCredentials):
            tx.sign_in(id_number(1), "wrong")

    house.ask(VISITOR, visit)
    assert 3 == tallies(house)


def test_old_attempts_are_swept(house):
    used_up(house)
    house.clock.move(minutes=17)
    with pytest.raises(WrongCredentials):
        sign_in(house, id_number(99))

    assert 2 == tallies(house)


def test_no_number_and_no_address_is_kept(house):
    with pytest.raises(WrongCredentials):
        sign_in(house, origin=HERE)
    keys = [*house.cetms.store.attempts.attempts]

    assert [64] * 3 == [*map(len, keys)]
    assert not [key for key in keys if id_number(1) in key or HERE.address in key]


def test_what_is_refused_is_logged_without_saying_for_whom(house, caplog):
    used_up(house)

    assert "no room for another attempt: sign_in" in caplog.text
    assert id_number(1) not in caplog.text


def test_the_operator_has_no_device(house):
    from cetms_core import NotFound

    with pytest.raises(NotFound):
        house.ask(OPERATOR, lambda tx: tx.remember_device())
