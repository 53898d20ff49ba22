"""Whoever looks at the clock, rolls dice, reads a file or calls outside is seen; whoever reckons is not."""

import gc
import os
import random
import secrets
import socket
import subprocess
import sys
import time
import uuid
from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import Enum
from io import StringIO
from pathlib import Path
from random import randint
from time import time as now

import pytest

from cetms_core.testing.watch import watched


class Colour(Enum):
    RED = "红"


class Day(date):
    """A day of somebody's own."""


DICE = random.Random(3)

LOOKS: dict[str, Callable[[], object]] = {
    "time.time": lambda: time.time(),
    "time.time by another name": lambda: now(),
    "time.monotonic": lambda: time.monotonic(),
    "date.today": lambda: date.today(),
    "Day.today": lambda: Day.today(),
    "datetime.now": lambda: datetime.now(UTC),
    "random.random": lambda: random.random(),
    "random.randint": lambda: randint(1, 2),
    "random.random of dice of one's own": lambda: DICE.random(),
    "secrets.token_hex": lambda: secrets.token_hex(),
    "uuid.uuid4": lambda: uuid.uuid4(),
    "os.getenv": lambda: os.getenv("HOME"),
    "os.__getitem__": lambda: os.environ["PATH"],
    "posix.getpid": lambda: os.getpid(),
    "io.open": lambda: open(os.devnull).close(),
    "pathlib.exists": lambda: Path("x").exists(),
    "socket.__init__": lambda: socket.socket().close(),
    "subprocess.run": lambda: subprocess.run([sys.executable, "-c", ""], check=True),
    "hash": lambda: hash("甲"),
    "id": lambda: id(Colour),
}

RECKONS: dict[str, Callable[[], object]] = {
    "a sum": lambda: sum(range(9)) * Decimal("1.5"),
    "a day": lambda: date(2025, 1, 1).isoformat() + str(date.fromisoformat("2025-01-01").weekday()),
    "a text": lambda: "甲乙".encode().decode().strip().upper(),
    "an enum as a key, which hashes its name": lambda: {Colour.RED: 1}[Colour.RED],
    "a list": lambda: sorted({3, 1, 2}),
    "a text in memory": lambda: StringIO("甲").read(),
    "nothing": lambda: None,
}


@pytest.mark.parametrize("look", LOOKS)
def test_a_look_at_the_world_is_seen(look):
    assert look.split(" ")[0] in watched(LOOKS[look], __name__)


@pytest.mark.parametrize("reckoning", RECKONS)
def test_a_reckoning_looks_at_nothing(reckoning):
    assert frozenset() == watched(RECKONS[reckoning], __name__)


def test_only_ones_own_code_is_blamed_for_a_hash():
    assert frozenset() == watched(LOOKS["hash"], "somewhere.else")


def test_a_word_from_the_person_at_the_keyboard_is_of_the_world(monkeypatch):
    monkeypatch.setattr("sys.stdin", StringIO("甲\n"))

    assert "input" in watched(input, "somewhere.else")


def test_afterwards_all_is_as_it_was():
    def nobody(*_):
        return None

    sys.setprofile(nobody)
    try:
        with pytest.raises(ZeroDivisionError):
            watched(lambda: 1 / 0, __name__)
        assert sys.getprofile() is nobody
    finally:
        sys.setprofile(None)
    assert gc.isenabled()


def test_a_collector_that_rests_goes_on_resting():
    gc.disable()
    try:
        watched(lambda: None, __name__)
        assert not gc.isenabled()
    finally:
        gc.enable()
