"""By its time no refusal tells which one it is; the control shows that the measure would find out."""

import statistics
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import timedelta
from itertools import count, repeat

import pytest
from attrs import evolve

from cetms_core import CetmsError, SignInRules
from cetms_core.accounts import verify_password
from cetms_core.accounts.hashing import Scrypt
from cetms_core.commands.signing_in import proving
from tests.house import LI, PASSWORD, VISITOR, House, form, furnished, id_number

MANY, FEWER = 2_000, 500
"""In pairs; of fewer, too, a difference that anybody could use would show."""

UNLIMITED = SignInRules(per_account=10**6, per_address=10**6, in_all=10**6)
AT_ONCE = evolve(UNLIMITED, refusal_takes=timedelta(0), registration_takes=timedelta(0))

Question = Callable[[House], object]


def sign_in(serial: int) -> Question:
    return lambda house: house.ask(VISITOR, lambda tx: tx.sign_in(id_number(serial), "wrong"))


def ask_for_a_link(serial: int) -> Question:
    return lambda house: house.ask(
        VISITOR, lambda tx: tx.request_reset(id_number(serial), f"p{serial}@example.com")
    )


def seconds(house: House, question: Question) -> float:
    began = time.perf_counter()
    with suppress(CetmsError):
        question(house)
    return time.perf_counter() - began


def measured(house: House, pairs: int, *questions: Question) -> tuple[list[float], ...]:
    """The times of each question, asked in turn, so that whatever else the machine does falls on all alike."""
    rounds = [[seconds(house, question) for question in questions] for _ in range(pairs)]
    return tuple(map(list, zip(*rounds, strict=True)))


def told_apart(one: list[float], other: list[float]) -> float:
    """How often a time of the one is longer than one of the other (AUC): 0.5 if they can't be told apart."""
    return statistics.fmean(statistics.fmean(a > b for b in other) for a in one)


def kept_in_an_old_way(house: House) -> None:
    def keep(session):
        account = session.people.account(LI.person_id)
        old = Scrypt().hash(PASSWORD.encode())
        session.people.replace_account(evolve(account, password=old, version=account.version + 1))

    house.read(keep)


def register(serials: Iterator[int]) -> Question:
    return lambda house: house.ask(VISITOR, lambda tx: tx.register(form(next(serials)), password=PASSWORD))


PATHS: dict[str, tuple[int, Question, Question]] = {
    "a wrong password": (MANY, sign_in(99), sign_in(2)),
    "an account kept in an old way": (FEWER, sign_in(99), sign_in(1)),
    "somebody who waits for approval": (FEWER, sign_in(99), sign_in(6)),
    "a link by mail": (FEWER, ask_for_a_link(99), ask_for_a_link(2)),
    "a number that is registered already": (FEWER, register(count(100)), register(repeat(2))),
}
"""How often each is asked; a stranger, and somebody who is known."""

SLOW, SHORTER = {"an account kept in an old way"}, timedelta(milliseconds=100)
"""Where argon2id alone is asked, a shorter wait is enough, and the proof takes half the time."""


@pytest.mark.prove
@pytest.mark.timeout(1200)
@pytest.mark.parametrize("path", PATHS)
def test_nobody_is_told_apart_by_time(path):
    house = furnished(sign_in=UNLIMITED if path in SLOW else evolve(UNLIMITED, refusal_takes=SHORTER))
    kept_in_an_old_way(house)
    pairs, *questions = PATHS[path]
    unknown, known = measured(house, pairs, *questions)

    assert 0.45 <= told_apart(unknown, known) <= 0.55
    assert abs(statistics.median(unknown) - statistics.median(known)) < 0.002  # in seconds


@pytest.mark.prove
@pytest.mark.timeout(600)
def test_without_the_wait_an_old_way_shows():
    """A control: it takes longer."""
    house = furnished(sign_in=AT_ONCE)
    kept_in_an_old_way(house)
    unknown, old = measured(house, 40, sign_in(99), sign_in(1))

    assert told_apart(old, unknown) > 0.95


@pytest.mark.prove
@pytest.mark.timeout(600)
def test_without_the_verification_of_nobodys_password_strangers_show(monkeypatch):
    """The other control."""
    monkeypatch.setattr(
        proving, "verify_password", lambda kept, given: kept is not None and verify_password(kept, given)
    )
    unknown, known = measured(furnished(sign_in=AT_ONCE), 40, sign_in(99), sign_in(2))

    assert told_apart(known, unknown) > 0.95


def test_the_measure_itself():
    assert (1, 0, 0.5) == (told_apart([2.0], [1.0]), told_apart([1.0], [2.0]), told_apart([1, 2], [1.5, 1.5]))
