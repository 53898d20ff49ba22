"""Whenever the process is killed, the retry does it once: what was done stays done, what was not is done now."""

import os
import signal
import warnings
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest
from attrs import evolve

from cetms_core import Cetms, Declaration, Transaction
from cetms_core.stores.sql import SqlStore
from tests.house import HENAN, LI, House, furnished
from tests.proofs.sending import Intent, kept

Moment = Callable[[], None]
"""A place in the work at which the process may end."""


def die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def live() -> None:
    """Goes on."""


MOMENTS: dict[str, tuple[Moment, Moment, Moment]] = {
    "before the work": (die, live, live),
    "after the work, before the commit": (live, die, live),
    "after the commit, before the answer": (live, live, die),
}


def in_a_child(run: Callable[[int], None]) -> tuple[int, int]:
    """Its process id, and where what it says can be read."""
    reading, writing = os.pipe()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # the child touches nothing that a thread holds
        child = os.fork()
    if child == 0:
        try:
            run(writing)
        finally:
            os._exit(1)
    os.close(writing)
    return child, reading


def reopened(house: House, file: Path) -> House:
    """As another process has it: the same file, and nothing else of the house."""
    store = SqlStore(f"sqlite:///{file}")
    return evolve(house, cetms=Cetms(house.cetms.plugins, store, jurisdiction=HENAN, clock=house.clock))


def close(house: House) -> None:
    assert isinstance(house.cetms.store, SqlStore)
    house.cetms.store.close()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "cetms.db"


@pytest.fixture
def on_file(file: Path) -> House:
    """A house whose file nobody has open."""
    house = furnished(store=SqlStore(f"sqlite:///{file}"))
    close(house)
    return house


fork = pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork on this system")


@fork
@pytest.mark.parametrize("moment", MOMENTS)
@pytest.mark.parametrize("number", [1, 2])
def test_whenever_the_process_ends_the_retry_does_it_once(
    on_file: House, file: Path, moment: str, number: int
) -> None:
    intent = Intent(number, LI, 1, at_once=False)
    before, between, after = MOMENTS[moment]

    def submit(_: int) -> None:
        house = reopened(on_file, file)

        def work(tx: Transaction) -> Declaration:
            before()
            declared = intent.work(house)(tx)
            between()
            return declared

        house.cetms.perform(LI, work, key=intent.key, asked=intent.asked)
        after()

    child, reading = in_a_child(submit)
    os.close(reading)
    _, status = os.waitpid(child, 0)
    assert signal.SIGKILL == os.WTERMSIG(status)

    again = reopened(on_file, file)
    done = kept(again.cetms)
    assert len(done) == (moment == "after the commit, before the answer")
    answers = evolve(intent, times=3).send(again)
    assert [answers[0]] * 3 == answers
    assert answers[0].id == kept(again.cetms)[0].id
    assert 1 == len(kept(again.cetms))
    assert [each.id for each in done] in ([], [answers[0].id])
    close(again)


def kill_at_random(on_file: House, file: Path, chance: Random, kills: int) -> None:
    """A child sends one after the other and is killed somewhere; the next goes on from what was answered."""
    wanted = [Intent(number, LI, 1, at_once=False) for number in range(kills * 4)]
    answered = 0

    def submit_all(answers: int) -> None:
        house = reopened(on_file, file)
        for intent in wanted[answered:]:
            (declared,) = intent.send(house)
            os.write(answers, f"{declared.id}\n".encode())

    heard: list[str] = []
    while answered < len(wanted):
        child, reading = in_a_child(submit_all)
        with open(reading, encoding="ascii") as answers:
            heard += [answers.readline() for _ in range(chance.randint(0, 6))]
            os.kill(child, signal.SIGKILL)
            heard += answers.readlines()
        os.waitpid(child, 0)
        heard = [each for each in heard if each]
        answered = len(heard)

    again = reopened(on_file, file)
    assert [each.strip() for each in heard] == [each.send(again)[0].id for each in wanted]
    assert {each.strip() for each in heard} == {each.id for each in kept(again.cetms)}
    assert len(wanted) == len(kept(again.cetms))
    close(again)


@fork
def test_whoever_goes_on_where_the_answers_stopped_does_nothing_twice(
    on_file: House, file: Path, chance: Random
) -> None:
    kill_at_random(on_file, file, chance, kills=8)


@fork
@pytest.mark.prove
@pytest.mark.timeout(0)
def test_two_hundred_kills_make_nothing_twice(on_file: House, file: Path, chance: Random) -> None:
    kill_at_random(on_file, file, chance, kills=200)
