"""One answer to one challenge, whichever process asks."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from cetms_core import Answer, StoreCaptcha, TryAgain
from cetms_core.accounts.captcha import LIFE
from cetms_core.accounts.ticket import TicketKind
from cetms_core.contracts import Captcha, Store
from cetms_core.stores.memory import MemoryStore
from cetms_core.stores.memory.attempts import MemoryTickets
from cetms_core.stores.sql import SqlStore
from cetms_core.stores.sql.attempts import SqlTickets
from cetms_core.testing.stores.racing import race
from tests.house import Clock


@pytest.fixture(params=["memory", "sql"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    if request.param == "memory":
        yield MemoryStore()
        return
    store = SqlStore(f"sqlite:///{tmp_path}/cetms.db", busy_timeout=30)
    yield store
    store.close()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def captcha(store: Store, clock: Clock) -> StoreCaptcha:
    return StoreCaptcha(store, clock)


def right(captcha: StoreCaptcha) -> Answer:
    challenge = captcha.challenge()
    return Answer(challenge.id, challenge.text.lower())


def test_a_right_answer_is_taken_once_by_whoever_asks(store, clock, captcha):
    answer, other_process = right(captcha), StoreCaptcha(store, clock)

    assert [True, False] == [other_process.redeem(answer), captcha.redeem(answer)]


@pytest.mark.parametrize("wrong", ["????", "", "\ud800"])
def test_a_wrong_answer_uses_it_up_too(captcha, wrong):
    challenge = captcha.challenge()

    assert not captcha.redeem(Answer(challenge.id, wrong))
    assert not captcha.redeem(Answer(challenge.id, challenge.text))


@pytest.mark.parametrize("id", ["", "nobody's", "\ud800"])
def test_what_was_never_asked_has_no_answer(captcha, id):
    assert not captcha.redeem(Answer(id, ""))


@pytest.mark.parametrize(("later", "taken"), [(LIFE - timedelta(microseconds=1), True), (LIFE, False)])
def test_it_lives_for_five_minutes(captcha, clock, later, taken):
    answer = right(captcha)
    clock.now += later

    assert taken is captcha.redeem(answer)


def test_those_that_ran_out_are_forgotten(store, captcha, clock):
    old = right(captcha)
    clock.now += LIFE
    captcha.challenge()

    with store.session() as session:
        assert session.tickets.find(TicketKind.CAPTCHA, old.id) is None


def test_it_shows_as_many_letters_as_were_wanted(store, clock):
    assert 6 == len(StoreCaptcha(store, clock, letters=6).challenge().text)


def test_of_many_answers_at_once_one_is_taken(captcha):
    answer = right(captcha)

    assert [True] == [each for each in race(*[lambda: captcha.redeem(answer)] * 16) if each]


@pytest.mark.parametrize("tickets", [MemoryTickets, SqlTickets])
def test_whoever_is_in_the_way_for_a_moment_makes_nobody_ask_again(captcha, monkeypatch, tickets):
    def once_busy(work):
        faults = iter([TryAgain])

        def busy(self, *asked):
            for each in faults:
                raise each
            return work(self, *asked)

        return busy

    monkeypatch.setattr("cetms_core.contracts.retrying.FIRST_PAUSE", 0)
    for step in ("issue", "redeem"):
        monkeypatch.setattr(tickets, step, once_busy(getattr(tickets, step)))

    assert captcha.redeem(right(captcha))


def test_it_is_a_captcha(captcha):
    judge: Captcha = captcha
    assert judge.redeem(right(captcha))
