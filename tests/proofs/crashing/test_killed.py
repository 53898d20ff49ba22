"""kill -9 at any moment of a working day: nothing that was answered for is lost, nothing is half done (G3)."""

import os
import signal
import sqlite3
from contextlib import closing
from functools import partial
from pathlib import Path
from random import Random

import pytest
from attrs import frozen

from cetms_core.stores.sql import SqlStore
from tests.house import LI, House, furnished
from tests.proofs.crashing import surviving
from tests.proofs.crashing.ended import answers_of, ending_at, in_a_child
from tests.proofs.crashing.working_day import close, reopened, to_pipe, work
from tests.proofs.quick import make_passwords_quick

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork on this system")

A_DAY = 400
"""Statements and file operations of about a dozen declarations."""


@pytest.fixture(autouse=True)
def quick_passwords(monkeypatch: pytest.MonkeyPatch) -> None:
    make_passwords_quick(monkeypatch)


@frozen
class Site:
    """A file that nobody has open, and who once had it."""

    house: House
    folder: Path

    @property
    def url(self) -> str:
        return f"sqlite:///{self.folder}/cetms.db"

    def reopened(self) -> House:
        return reopened(self.house, self.url, self.folder / "files")

    def works(self, writing: int, begin: int, step: int | None = None) -> None:
        """In a child: a day's work, which ends at `step` if no kill ends it."""
        house = self.reopened()
        if step is None:
            work(house, to_pipe(writing), begin)
        else:
            with ending_at(step):
                work(house, to_pipe(writing), begin)

    def is_whole(self, answered: list[str]) -> int:
        with closing(sqlite3.connect(self.folder / "cetms.db")) as raw:
            assert [("ok",)] == raw.execute("PRAGMA integrity_check").fetchall()
        house = self.reopened()
        declared = surviving.is_whole(house, answered)
        close(house)
        return declared


@pytest.fixture
def site(tmp_path: Path) -> Site:
    house = furnished(store=SqlStore(f"sqlite:///{tmp_path}/cetms.db"))
    close(house)
    return Site(house, tmp_path)


def killed(site: Site, kills: int, chance: Random) -> None:
    """Half of them after so many answers, half at a step; looked at after each."""
    answered: list[str] = []
    for kill in range(kills):
        begin = kill * 100
        if kill % 2:
            child = in_a_child(partial(site.works, begin=begin))
            answered += answers_of(*child, until=chance.randint(1, 30))
        else:
            child = in_a_child(partial(site.works, begin=begin, step=chance.randint(1, A_DAY)))
            answered += answers_of(*child)
        site.is_whole(answered)
    assert len(answered) > kills


def test_whenever_it_is_killed_all_is_there_that_was_answered_for(site: Site, chance: Random) -> None:
    killed(site, 16, chance)


@pytest.mark.prove
@pytest.mark.timeout(0)
def test_five_hundred_kills_lose_nothing(site: Site, chance: Random) -> None:
    killed(site, 500, chance)


def test_killed_at_every_step_of_one_declaration(site: Site) -> None:
    """From the first byte of the file to the last answer: either it is there whole, or not at all."""
    answered: list[str] = []
    for step in range(1, 200):
        child = in_a_child(partial(site.works, begin=step * 100 + 1, step=step))
        heard = answers_of(*child)
        answered += heard
        if any(line.startswith("approved") for line in heard):
            break
    else:
        pytest.fail("one declaration takes more than 200 steps")
    assert step > 10
    assert site.is_whole(answered)


def test_control_an_answer_before_the_commit_is_lost(site: Site) -> None:
    def answers_early(writing: int) -> None:
        with site.reopened().transaction(LI) as tx:
            draft = tx.draft("academic_conference", 2025, {})
            to_pipe(writing)(f"submitted {draft.id}")
            os.kill(os.getpid(), signal.SIGKILL)

    answered = answers_of(*in_a_child(answers_early))

    with pytest.raises(AssertionError, match="answered for and lost"):
        site.is_whole(answered)
