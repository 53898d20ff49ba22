from datetime import datetime, timedelta
from threading import Barrier, Thread

import pytest
from hypothesis import given, strategies as st

from cetms_core.accounts import Answer, SingleUseCaptcha
from cetms_core.accounts.captcha import LETTERS, LIFE


class Clock:
    def __init__(self) -> None:
        self.now = datetime.fromisoformat("2025-06-01T09:00:00+08:00")

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def captcha(clock: Clock) -> SingleUseCaptcha:
    return SingleUseCaptcha(clock)


def test_a_right_answer_is_taken_once(captcha):
    challenge = captcha.challenge()
    answer = Answer(challenge.id, challenge.text)

    assert [True, False] == [captcha.redeem(answer), captcha.redeem(answer)]


def test_a_wrong_answer_uses_it_up_too(captcha):
    challenge = captcha.challenge()

    assert not captcha.redeem(Answer(challenge.id, "????"))
    assert not captcha.redeem(Answer(challenge.id, challenge.text))


@pytest.mark.parametrize("wrong", ["", " ", "????", "２３４６", "\ud800", "\0", "A" * 100_000])
def test_whatever_else_is_sent_is_wrong_and_breaks_nothing(captcha, wrong):
    assert not captcha.redeem(Answer(captcha.challenge().id, wrong))


def test_small_letters_and_spaces_around_are_forgiven(captcha):
    challenge = captcha.challenge()

    assert captcha.redeem(Answer(challenge.id, f" {challenge.text.lower()}\n"))


def test_the_answer_to_one_picture_opens_no_other(captcha):
    first, second = captcha.challenge(), captcha.challenge()

    assert first.id != second.id
    assert not captcha.redeem(Answer(first.id, second.text + "?"))
    assert captcha.redeem(Answer(second.id, second.text))


def test_what_was_never_asked_has_no_answer(captcha):
    assert not captcha.redeem(Answer("", ""))


@pytest.mark.parametrize(("later", "taken"), [(LIFE - timedelta(microseconds=1), True), (LIFE, False)])
def test_it_lives_for_five_minutes(captcha, clock, later, taken):
    challenge = captcha.challenge()
    clock.now += later

    assert timedelta(minutes=5) == LIFE
    assert taken is captcha.redeem(Answer(challenge.id, challenge.text))


def test_those_that_ran_out_are_forgotten_and_no_others(captcha, clock):
    old = captcha.challenge()
    clock.now += LIFE / 2
    young = captcha.challenge()
    clock.now += LIFE / 2
    newest = captcha.challenge()

    assert [young.id, newest.id] == [*captcha._open]
    assert not captcha.redeem(Answer(old.id, old.text))
    assert captcha.redeem(Answer(young.id, young.text))


def test_of_many_answers_at_once_one_is_taken(captcha):
    challenge = captcha.challenge()
    ready, taken = Barrier(16), []

    def redeem() -> None:
        ready.wait(timeout=10)
        taken.append(captcha.redeem(Answer(challenge.id, challenge.text)))

    threads = [Thread(target=redeem) for _ in range(16)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert [True] == [each for each in taken if each]


def test_nobody_mistakes_its_letters():
    assert not set("015IOS") & set(LETTERS)
    assert len(LETTERS) == len(set(LETTERS))


@given(length=st.integers(1, 12))
def test_the_picture_shows_as_many_letters_as_were_wanted(length):
    challenge = SingleUseCaptcha(Clock(), letters=length).challenge()

    assert length == len(challenge.text)
    assert set(challenge.text) <= set(LETTERS)


def test_neither_question_nor_answer_is_shown_in_a_repr(captcha):
    challenge = captcha.challenge()

    assert challenge.text not in repr(challenge).replace(challenge.id, "")
    assert "7GQK" not in repr(Answer("id", "7GQK"))
