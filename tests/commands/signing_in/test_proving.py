"""The order at the door: the captcha is used up, then one password is verified, then, and only then, something is said."""

import time
from datetime import timedelta

import pytest
from argon2 import PasswordHasher
from attrs import define, evolve

from cetms_core import (
    Answer,
    Refused,
    SignInRules,
    SingleUseCaptcha,
    UserKind,
    WrongCaptcha,
    WrongCredentials,
)
from cetms_core.accounts import hash_password
from cetms_core.accounts.hashing import Scrypt, nobodys_password
from tests.commands.counting import count_verifications
from tests.house import LI, PASSWORD, VISITOR, Clock, House, form, furnished, id_number, person

COMMANDS = ("sign_in", "withdraw_registration")
"""Both prove it; the rest of what they do is theirs."""


@pytest.fixture
def captcha() -> SingleUseCaptcha:
    return SingleUseCaptcha(Clock())


@define
class Prove:
    """Proves oneself, by one of the commands."""

    command: str
    house: House

    def __call__(self, account: object, password: object, answer: Answer | None = None) -> None:
        with self.house.transaction(VISITOR) as tx:
            getattr(tx, self.command)(account, password, captcha=answer)


@pytest.fixture(params=COMMANDS)
def prove(request: pytest.FixtureRequest, captcha: SingleUseCaptcha) -> Prove:
    return Prove(request.param, furnished(captcha=captcha))


def right(captcha: SingleUseCaptcha) -> Answer:
    challenge = captcha.challenge()
    return Answer(challenge.id, challenge.text)


def wrong(captcha: SingleUseCaptcha) -> Answer:
    return Answer(captcha.challenge().id, "????")


def test_without_a_captcha_nothing_is_asked_or_verified(prove, monkeypatch):
    verifications = count_verifications(monkeypatch)
    with pytest.raises(WrongCaptcha) as refused:
        prove(id_number(1), PASSWORD)

    assert "验证码错误" == str(refused.value)
    assert [] == verifications


def test_a_wrong_captcha_comes_before_everything_else(prove, captcha, monkeypatch):
    verifications = count_verifications(monkeypatch)
    for account, password in ((id_number(1), PASSWORD), (id_number(1), "wrong"), ("nobody", "wrong")):
        with pytest.raises(WrongCaptcha):
            prove(account, password, wrong(captcha))

    assert [] == verifications


@pytest.mark.parametrize(("account", "password"), [(id_number(1), "wrong"), ("nobody", "wrong")])
def test_an_answer_is_used_up_by_a_wrong_password(prove, captcha, account, password):
    answer = right(captcha)
    with pytest.raises(WrongCredentials):
        prove(account, password, answer)
    with pytest.raises(WrongCaptcha):
        prove(account, password, answer)


def test_an_answer_is_used_up_by_its_first_wrong_guess(prove, captcha):
    challenge = captcha.challenge()
    for text in ("????", challenge.text):
        with pytest.raises(WrongCaptcha):
            prove(id_number(6), PASSWORD, Answer(challenge.id, text))


PATHS = {
    "a wrong password": (id_number(1), "wrong"),
    "an unknown number": (id_number(99), PASSWORD),
    "no number": ("nobody", PASSWORD),
    "a number with a slip": ("１1010519491231002X", PASSWORD),
    "nothing": ("", ""),
    "no text": (None, None),
    "a password too long for any": (id_number(1), "a" * 5000),
    "lone surrogates": ("\ud800", "\ud800"),
}


@pytest.mark.parametrize(("account", "password"), PATHS.values(), ids=PATHS)
def test_whatever_is_wrong_gets_one_answer_at_the_same_cost(prove, captcha, monkeypatch, account, password):
    nobodys_password()
    verifications = count_verifications(monkeypatch)
    with pytest.raises(WrongCredentials) as refused:
        prove(account, password, right(captcha))

    assert "账户或密码错误" == str(refused.value)
    assert (("accounts.wrong_credentials",), None) == ((refused.value.rule,), refused.value.__cause__)
    assert 1 == len(verifications)


@pytest.mark.parametrize("serial", [1, 6, 7], ids=["active", "pending", "rejected"])
@pytest.mark.parametrize("way", ["new", "old", "cheap", "broken"])
def test_whatever_became_of_the_account_and_however_it_is_kept(prove, captcha, monkeypatch, serial, way):
    kept = {
        "new": hash_password(PASSWORD),
        "old": Scrypt().hash(PASSWORD.encode()),
        "cheap": PasswordHasher(time_cost=1, memory_cost=8, parallelism=1).hash(PASSWORD),
        "broken": "$argon2id$?",
    }

    def keep(session):
        account = session.people.account(person(serial))
        session.people.replace_account(evolve(account, password=kept[way], version=2))

    prove.house.read(keep)
    verifications = count_verifications(monkeypatch)
    with pytest.raises(WrongCredentials):
        prove(id_number(serial), "wrong", right(captcha))

    assert [kept[way]] == verifications


@pytest.mark.parametrize(("account", "password"), [(id_number(1), "wrong"), ("nobody", "wrong")])
def test_every_refusal_takes_its_time(prove, captcha, account, password):
    prove.house.cetms.sign_in = SignInRules(refusal_takes=timedelta(milliseconds=120))
    began = time.perf_counter()
    with pytest.raises(WrongCredentials):
        prove(account, password, right(captcha))

    assert time.perf_counter() - began >= 0.12


def test_a_right_password_for_a_role_that_is_not_held_takes_as_long(house):
    house.cetms.sign_in = SignInRules(refusal_takes=timedelta(milliseconds=120))
    began = time.perf_counter()
    with pytest.raises(WrongCredentials):
        house.ask(VISITOR, lambda tx: tx.sign_in(id_number(1), PASSWORD, kind=UserKind.SYSTEM))

    assert time.perf_counter() - began >= 0.12


# ── at the other doors ────────────────────────────────────────────────────────────────────────────────────


def test_a_registration_is_asked_for_a_captcha_too_once_its_form_is_right(captcha):
    house, answer = furnished(captcha=captcha), right(captcha)

    def register(answers, answer=None):
        return house.ask(VISITOR, lambda tx: tx.register(answers, password=PASSWORD, captcha=answer))

    with pytest.raises(Refused):
        register(form(31, mobile="1"), answer)
    with pytest.raises(WrongCaptcha):
        register(form(31))
    assert register(form(31), answer)
    with pytest.raises(WrongCaptcha):
        register(form(32), answer)


def test_whether_a_number_is_registered_takes_the_same_time_to_answer(house):
    house.cetms.sign_in = SignInRules(registration_takes=timedelta(milliseconds=120))
    for serial in (1, 31):
        began = time.perf_counter()
        house.ask(VISITOR, lambda tx, serial=serial: tx.register(form(serial), password=PASSWORD))
        assert time.perf_counter() - began >= 0.12


def failures(house: House, about: str) -> list[str]:
    return [event.name for event in house.read(lambda session: session.history.of(about, "account"))]


def test_what_failed_is_written_down_with_the_account_that_was_tried(prove, captcha):
    for account in (id_number(1), id_number(1), id_number(99)):
        with pytest.raises(WrongCredentials):
            prove(account, "wrong", right(captcha))

    assert ["account.sign_in_failed"] * 2 == failures(prove.house, LI.person_id)
    assert ["account.sign_in_failed"] == failures(prove.house, "visitor")


def test_a_failure_survives_whatever_else_was_done_in_the_same_visit(house):
    def visit(tx):
        with pytest.raises(WrongCredentials):
            tx.sign_in(id_number(1), "wrong")
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        house.ask(VISITOR, visit)

    assert ["account.sign_in_failed"] == failures(house, person(1))


def test_spaces_around_the_number_are_forgiven(house):
    assert LI == house.ask(VISITOR, lambda tx: tx.sign_in(f" {id_number(1)} ", PASSWORD))
