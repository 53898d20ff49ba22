"""In a process of its own, with `faults.c` preloaded: lets each file operation of one piece of work fail, one after the other.

Prints one JSON line for each: what the work came to, whether it was kept, and what it came to when it was asked again.
"""

import ctypes
import io
import json
import shutil
import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from attrs import frozen

from cetms_core import Actor, CetmsError
from cetms_core.stores.sql import SqlStore
from cetms_core.stores.sql.line import Line
from tests.house import ADMINISTRATOR, CITY, LI, House, conference, form, furnished
from tests.proofs.crashing.working_day import close, picture, reopened
from tests.proofs.quick import make_passwords_quick

COUNTING = ('INSERT INTO "attempt"', 'INSERT INTO "store_secret"')
Work = Callable[[House], object]
LIBRARY = ctypes.CDLL(None)
"""The process itself, the preloaded counter among it."""


def register(house: House) -> object:
    answers = form(1001)
    return house.cetms.perform(Actor.visitor(), lambda tx: tx.register(answers, password="正确 horse 马"))


def receive(house: House) -> object:
    return house.cetms.receive(io.BytesIO(picture(1)), filename="证书.jpg")


def declare(house: House) -> object:
    scan = house.scan
    return house.cetms.perform(
        LI, lambda tx: tx.declare("academic_conference", 2025, conference("又一届"), attachment=scan)
    )


def approve(house: House) -> object:
    (item,) = house.ask(CITY, lambda tx: tx.queue())
    return house.cetms.perform(CITY, lambda tx: tx.approve(item))


def reject(house: House) -> object:
    (item,) = house.ask(CITY, lambda tx: tx.queue())
    return house.cetms.perform(CITY, lambda tx: tx.reject(item, reason="材料不符"))


WORKS: dict[str, Work] = {each.__name__: each for each in (register, receive, declare, approve, reject)}


@frozen
class Trial:
    """One piece of work, again and again from the same beginning."""

    house: House
    beginning: Path
    work: Work
    error: int
    onwards: bool
    """Whether everything after it fails, too, as on a disk that stays full."""

    def run(self) -> Iterator[dict[str, object]]:
        self.tried(0)  # whatever is loaded on first use is loaded by then
        operations = self.tried(0)["seen"]
        assert isinstance(operations, int)
        for number in range(1, operations + 1):
            yield self.tried(number)

    def tried(self, number: int) -> dict[str, object]:
        folder = self.beginning.with_name("now")
        shutil.copytree(self.beginning, folder)
        house = reopened(self.house, f"sqlite:///{folder}/cetms.db", folder / "files")
        before = kept(folder)
        LIBRARY.fault_arm(number, self.error, int(self.onwards))
        came_to = outcome(lambda: self.work(house))
        hit = LIBRARY.fault_disarm()
        after = kept(folder)
        again = outcome(lambda: self.work(house)) if came_to != "done" else ""
        close(house)
        shutil.rmtree(folder)
        return {
            "number": number, "seen": LIBRARY.fault_seen(), "hit": hit, "came_to": came_to,
            "changed": before != after, "again": again,
        }  # fmt: skip


def outcome(work: Callable[[], object]) -> str:
    try:
        work()
    except CetmsError as error:
        return type(error).__name__
    except Exception as error:
        return f"not ours: {error!r}"
    return "done"


def kept(folder: Path) -> list[str]:
    """Every row but those of counted attempts, which outlive a refusal; read by somebody who writes nothing."""
    with closing(sqlite3.connect(folder / "cetms.db")) as raw:
        assert [("ok",)] == raw.execute("PRAGMA integrity_check").fetchall()
        return [line for line in raw.iterdump() if not line.startswith(COUNTING)]


def begun(folder: Path) -> House:
    """A declaration waits for the city."""
    folder.mkdir()
    house = furnished(store=SqlStore(f"sqlite:///{folder}/cetms.db"))
    close(house)
    house = reopened(house, f"sqlite:///{folder}/cetms.db", folder / "files")
    scan = house.cetms.receive(io.BytesIO(picture(0)), filename="证书.jpg")
    house.scan = scan
    house.approve(house.declare(LI), ADMINISTRATOR)
    close(house)
    return house


def main(folder: str, work: str, error: str, how: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        make_passwords_quick(patch)
        if "kept" in how:
            patch.setattr(Line, "_is_useless", lambda *_: False)
        beginning = Path(folder) / "beginning"
        trial = Trial(begun(beginning), beginning, WORKS[work], int(error), how == "onwards")
        for line in trial.run():
            print(json.dumps(line), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
