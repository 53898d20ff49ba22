"""Whoever knows number and address gets a link; nobody learns whether there is such an account."""

from typing import Any

import pytest

from cetms_core import Answer, CetmsError, SignInRules, SingleUseCaptcha, TooManyAttempts, WrongCaptcha
from tests.commands.counting import count_verifications
from tests.commands.resets import requested, subjects, token_of
from tests.house import (
    AT_ONCE,
    LI,
    OPERATOR,
    PASSWORD,
    SYSTEM,
    VISITOR,
    Clock,
    House,
    furnished,
    id_number,
    person,
)

PATHS = {
    "the right address": (id_number(1), "p1@example.com"),
    "in capitals": (id_number(1), " P1@EXAMPLE.COM "),
    "another address": (id_number(1), "p2@example.com"),
    "nobody": (id_number(99), "p1@example.com"),
    "no number": ("nobody", "p1@example.com"),
    "an officer without an address": (id_number(11), "p11@example.com"),
    "no text": (None, None),
}
RIGHT = {"the right address", "in capitals"}


def ask(house: House, number: Any, email: Any, **more: Any) -> None:
    house.ask(VISITOR, lambda tx: tx.request_reset(number, email, **more))


@pytest.mark.parametrize("path", PATHS)
def test_everybody_gets_the_same_answer_at_the_cost_of_one_verification(house, monkeypatch, path):
    verifications = count_verifications(monkeypatch)

    assert house.ask(VISITOR, lambda tx: tx.request_reset(*PATHS[path])) is None
    assert 1 == len(verifications)
    assert (["重设密码"] if path in RIGHT else []) == subjects(house)


def test_the_mail_goes_to_the_address_on_the_rolls_and_names_nobody(house):
    requested(house)
    (letter,) = house.postbox.letters

    assert "p1@example.com" == letter.to.text
    assert "李*" in letter.text
    assert id_number(1) not in letter.text


def test_an_officer_is_reached_where_the_appointment_says(house):
    house.ask(
        OPERATOR,
        lambda tx: tx.appoint(
            id_number(41), "周公务", role=SYSTEM.role, password=PASSWORD, email="zhou@example.com"
        ),
    )
    ask(house, id_number(41), "zhou@example.com")
    token_of(house)

    assert "周**" in house.postbox.letters[-1].text


def test_it_is_written_down_about_whom_it_was(house):
    for number in (id_number(1), id_number(99)):
        ask(house, number, "p1@example.com")

    for about in (LI.person_id, "visitor"):
        (event,) = house.read(lambda session, about=about: session.history.of(about, "password"))
        assert "reset.requested" == event.name


def test_a_captcha_is_asked_where_there_is_one():
    captcha = SingleUseCaptcha(Clock())
    house = furnished(captcha=captcha)
    with pytest.raises(WrongCaptcha):
        ask(house, *PATHS["the right address"])
    challenge = captcha.challenge()
    ask(house, *PATHS["the right address"], captcha=Answer(challenge.id, challenge.text))

    assert ["重设密码"] == subjects(house)


@pytest.mark.parametrize("number", [id_number(1), id_number(99)])
def test_nobody_is_flooded_with_mail(number):
    house = furnished(sign_in=SignInRules(per_account=2, refusal_takes=AT_ONCE.refusal_takes))
    for _ in range(2):
        ask(house, number, "p1@example.com")
    with pytest.raises(TooManyAttempts):
        ask(house, number, "p1@example.com")


def test_asking_for_links_uses_up_no_sign_in(house):
    for _ in range(10):
        ask(house, id_number(1), "nobody@example.com")

    assert LI == house.ask(VISITOR, lambda tx: tx.sign_in(id_number(1), PASSWORD))
    assert person(1) == LI.person_id


def test_a_host_without_pages_can_send_nobody_there(house):
    house.cetms.links = None
    with pytest.raises(CetmsError, match="links="):
        ask(house, *PATHS["the right address"])
