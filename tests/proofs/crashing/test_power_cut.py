"""The power goes at any moment: nothing that was answered for is lost, no row points to a file that is not whole (G4).

Only where root may mount a loop device; elsewhere it says so, and a kill -9 alone is not enough: it leaves what the system
has not written yet, and so finds no missing flush.
"""

import os
import signal
from collections.abc import Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path
from random import Random

import pytest

from cetms_core.stores.sql import SqlStore, sqlite
from tests.house import House, furnished
from tests.proofs.crashing import surviving
from tests.proofs.crashing.ended import in_a_child
from tests.proofs.crashing.power import Disk, disk, why_not
from tests.proofs.crashing.working_day import close, reopened, to_pipe, work
from tests.proofs.quick import make_passwords_quick

CARELESS = {"synchronous": "normal"}


@pytest.fixture(autouse=True)
def quick_passwords(monkeypatch: pytest.MonkeyPatch) -> None:
    make_passwords_quick(monkeypatch)


@pytest.fixture
def power(tmp_path: Path) -> Iterator[Disk]:
    if lacking := why_not():
        pytest.skip(f"POWER CUTS ARE NOT PROVED HERE: {lacking}")
    try:
        with disk(tmp_path) as made:
            yield made
    except OSError as refused:
        pytest.skip(f"POWER CUTS ARE NOT PROVED HERE: {refused}")


def url(power: Disk) -> str:
    return f"sqlite:///{power.folder}/cetms.db"


def begun(power: Disk) -> House:
    """A house whose file nobody has open, and which is on the disk for sure."""
    house = furnished(store=SqlStore(url(power)))
    close(house)
    os.sync()
    return house


def works(house: House, power: Disk, begin: int, writing: int) -> None:
    with suppress(OSError):  # the disk is gone; so is the process, in a moment
        work(reopened(house, url(power), power.folder / "files"), to_pipe(writing), begin)


def cut_while_working(house: House, power: Disk, begin: int, after: int) -> list[str]:
    """What was answered for when the power went."""
    child, reading = in_a_child(partial(works, house, power, begin))
    with open(reading, encoding="ascii") as answers:
        heard = [answers.readline() for _ in range(after)]
        power.cut()
        os.kill(child, signal.SIGKILL)
        heard += answers.readlines()
    os.waitpid(child, 0)
    power.back()
    return [line.strip() for line in heard if line.endswith("\n")]


def cuts(power: Disk, times: int, chance: Random) -> None:
    house, answered = begun(power), list[str]()
    for cut in range(times):
        answered += cut_while_working(house, power, cut * 100, chance.randint(1, 25))
        again = reopened(house, url(power), power.folder / "files")
        surviving.is_whole(again, answered)
        close(again)
    assert len(answered) > times


def test_whenever_the_power_goes_all_is_there_that_was_answered_for(power: Disk, chance: Random) -> None:
    cuts(power, 8, chance)


@pytest.mark.prove
@pytest.mark.timeout(0)
def test_two_hundred_cuts_lose_nothing(power: Disk, chance: Random) -> None:
    cuts(power, 200, chance)


def test_the_same_with_a_write_ahead_log(
    power: Disk, chance: Random, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on an SQLite that has the fix; here nobody meets, so that an older one does as well."""
    monkeypatch.setattr(sqlite, "has_safe_log", lambda _: True)
    cuts(power, 4, chance)


def test_control_a_log_that_is_not_synced_loses_what_was_answered_for(
    power: Disk, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = sqlite.settings
    monkeypatch.setattr(sqlite, "has_safe_log", lambda _: True)
    monkeypatch.setattr(sqlite, "settings", lambda *a, **b: {**known(*a, **b), **CARELESS})
    house = begun(power)

    answered = cut_while_working(house, power, 0, 20)

    again = reopened(house, url(power), power.folder / "files")
    with pytest.raises(AssertionError, match="answered for and lost"):
        surviving.is_whole(again, answered)
    close(again)


def test_control_a_file_that_is_not_synced_is_not_there(power: Disk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "fsync", lambda _: None)
    house = begun(power)

    answered = cut_while_working(house, power, 0, 20)

    again = reopened(house, url(power), power.folder / "files")
    with pytest.raises(AssertionError):
        surviving.is_whole(again, answered)
    close(again)
