"""What a portal does all day, one thing after the other; of each it says what was done once that was kept.

An answer is a line `what about`; whoever reads the lines knows what must be there, whatever became of the process.
"""

import io
import os
from collections.abc import Callable, Iterator
from pathlib import Path

from attrs import evolve

from cetms_core import Actor, Cetms, Declaration, Transaction
from cetms_core.attachments import inspect
from cetms_core.files import FolderFiles
from cetms_core.stores.sql import SqlStore
from tests.attachments.corpus import jpeg, segment
from tests.house import (
    ADMINISTRATOR,
    CHEN,
    CITY,
    FENG,
    HENAN,
    LI,
    MINES_ADMINISTRATOR,
    OTHER_CITY,
    SCHOOLS_ADMINISTRATOR,
    WANG,
    House,
    conference,
    form,
)

Answer = Callable[[str], None]
"""Tells the world what was kept; it is never told before."""

CHAINS = {
    LI: (ADMINISTRATOR, CITY),
    WANG: (ADMINISTRATOR, CITY),
    CHEN: (SCHOOLS_ADMINISTRATOR, CITY),
    FENG: (MINES_ADMINISTRATOR, OTHER_CITY),
}
"""Who declares, and who decides on it."""

FIRST_NEWCOMER = 1000


def reopened(house: House, url: str, folder: Path) -> House:
    """As another process has it: the same rows and files, and nothing else of the house."""
    store, plugins = SqlStore(url), house.cetms.plugins
    files = FolderFiles(folder)
    cetms = Cetms(
        plugins, store, jurisdiction=HENAN, files=files, clock=house.clock, inspection=inspect,
        sign_in=house.cetms.sign_in,
    )  # fmt: skip
    return evolve(house, cetms=cetms)


def close(house: House) -> None:
    assert isinstance(house.cetms.store, SqlStore)
    house.cetms.store.close()


def work(house: House, answer: Answer, begin: int, *, end: int | None = None) -> None:
    """Declares, decides and registers from number `begin` on, until `end` or until it is ended."""
    number = begin
    while end is None or number < end:
        for step in steps(house, number):
            answer(step)
        number += 1


def steps(house: House, number: int) -> Iterator[str]:
    """One declaration on its way, and now and then somebody new: each step is kept before it is told."""
    owner = list(CHAINS)[number % len(CHAINS)]
    employer, authority = CHAINS[owner]
    declared = declare(house, owner, number)
    yield f"submitted {declared.id}"
    if number % 3 == 0:
        decide(house, employer, lambda tx: tx.send_back(declared, {"title": "请写全称"}))
        yield f"sent back {declared.id}"
        answers = conference(f"第 {number} 届中原论坛")
        declared = decide(house, owner, lambda tx: tx.resubmit(declared.id, answers))
        yield f"resubmitted {declared.id}"
    declared = decide(house, employer, lambda tx: tx.approve(declared))
    yield f"agreed {declared.id}"
    if number % 5 == 0:
        decide(house, authority, lambda tx: tx.reject(declared, reason="材料不符"))
        yield f"rejected {declared.id}"
        return
    declared = decide(house, authority, lambda tx: tx.approve(declared))
    yield f"approved {declared.id}"
    if number % 7 == 0:
        decide(house, authority, lambda tx: tx.revoke(declared, reason="证书是假的"))
        yield f"revoked {declared.id}"
    if number % 4 == 0:
        register(house, FIRST_NEWCOMER + number)
        yield f"registered {FIRST_NEWCOMER + number}"


def declare(house: House, owner: Actor, number: int) -> Declaration:
    """With a file of its own."""
    scan = house.cetms.receive(io.BytesIO(picture(number)), filename=f"证书{number}.jpg")
    answers = conference(f"第 {number} 届论坛")
    return decide(
        house, owner, lambda tx: tx.declare("academic_conference", 2025, answers, attachment=scan, remark="")
    )


def decide(house: House, actor: Actor, what: Callable[[Transaction], object]) -> Declaration:
    done = house.cetms.perform(actor, what)
    assert isinstance(done, Declaration)
    return done


def register(house: House, serial: int) -> None:
    house.cetms.perform(
        Actor.visitor(), lambda tx: tx.register(form(serial), password="正确 horse battery 马")
    )


def picture(number: int) -> bytes:
    """A scan like no other, so that it lies under a digest of its own."""
    return jpeg(extra=segment(0xFE, f"scan {number}".encode()))


def to_pipe(writing: int) -> Answer:
    """One write, whole or not at all."""

    def answer(what: str) -> None:
        os.write(writing, f"{what}\n".encode())

    return answer
