"""A worker that is killed again and again, at a mail server that fails, loses no letter of an approval.

Duplicates come from kills and time-outs alone; for what was rolled back there is no letter, and none names an ID number.
"""

import asyncio
import os
import signal
import subprocess
import sys
from email import message_from_bytes
from email.policy import SMTP
from pathlib import Path
from random import Random
from typing import Any

import pytest
from attrs import frozen

from cetms_core import ItemKind, RegistrationState
from cetms_core.accounts import Account
from cetms_core.domain.identity import EmailAddress, IdNumber, MobileNumber, Sex
from cetms_core.domain.professional import Professional
from cetms_core.stores.sql import SqlStore
from tests.house import ADMINISTRATOR, HOSPITAL, JINSHUI, OPENING, House, furnished, mobile, person
from tests.notifications.peer import TAKEN, Peer, listening
from tests.notifications.worker import TIMEOUT

FIRST = 1000
"""Serial of the first who wait for approval."""


@frozen
class Toll:
    """What a run came to."""

    approved: set[str]
    arrived: list[str]
    mails: list[bytes]
    kills: int
    late: int


class Failing(Peer):
    """Fails three times in ten, in each way there is, and kills whoever sends when it was told to."""

    def __init__(self, letters: int, kills: int) -> None:
        super().__init__()
        self.chance = Random(9)
        self.worker: subprocess.Popen[bytes] | None = None
        every = max(letters // (kills + 1), 1)
        self.deadly = {every * number for number in range(1, kills + 1)}
        self.kills = self.late = 0

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:
        fate = self.chance.choice(["refuse", "hang up", "take late"] + ["take"] * 7)
        if fate == "refuse":
            return "451 later"
        if fate == "hang up":
            server.transport.abort()
            return TAKEN
        answer = await super().handle_DATA(server, session, envelope)
        if len(self.taken) in self.deadly:
            self._kill()
        elif fate == "take late" and self.chance.random() < 0.1:
            self.late += 1
            await asyncio.sleep(TIMEOUT * 1.5)
        return answer

    def _kill(self) -> None:
        """After the letter was taken, and before anybody can be told."""
        assert self.worker is not None
        self.deadly.discard(len(self.taken))
        self.kills += 1
        self.worker.send_signal(signal.SIGKILL)


def enrol(house: House, people: int) -> None:
    """They wait for approval, each with an address of their own."""
    with house.cetms.store.session() as session:
        for serial in range(FIRST, FIRST + people):
            id = person(serial)
            number = IdNumber(_number(serial))
            session.people.claim(Account(id, number, "赵新来", "$none"))
            waiting = Professional(
                id,
                number,
                "赵新来",
                Sex.MALE,
                "1905-03",
                MobileNumber(mobile(serial)),
                EmailAddress(f"p{serial}@example.com"),
                HOSPITAL,
                JINSHUI,
                state=RegistrationState.PENDING,
            )
            session.people.add_professional(waiting, at=OPENING)


def _number(serial: int) -> str:
    from cetms_core.domain.identity.gb_11643 import check_character

    body = f"410105{1900 + serial // 9000}{serial // 900 % 10 + 1:02}{serial // 36 % 25 + 1:02}{serial % 900 + 36:03}"
    return body + check_character(body)


def approve(house: House, refused: int) -> set[str]:
    """Everybody but the last few is approved; these too, but then somebody changes their mind."""
    approved: set[str] = set()
    while True:
        items = [
            item
            for item in house.ask(
                ADMINISTRATOR, lambda tx: tx.queue(kind=ItemKind.REGISTRATION, limit=200)
            ).items
            if len(item.applicant.email.text) > len("p1@example.com") + 2
        ]
        if len(items) <= refused:
            break
        chosen = items[: len(items) - refused] if len(items) < 200 else items
        house.ask(ADMINISTRATOR, lambda tx: tx.decide_many(chosen))  # noqa: B023
        approved |= {item.applicant.email.text for item in chosen}
    with pytest.raises(ZeroDivisionError):
        house.ask(ADMINISTRATOR, lambda tx: (tx.decide_many(items), 1 // 0))
    return approved


def run(folder: Path, people: int, kills: int, *careless: str) -> Toll:
    url = f"sqlite:///{folder}/cetms.db"
    store = SqlStore(url)
    house = furnished(store=store)
    enrol(house, people)
    approved = approve(house, 3)
    store.close()
    with listening(Failing(len(approved), kills)) as peer:
        assert isinstance(peer, Failing)
        code = -signal.SIGKILL
        while code == -signal.SIGKILL:
            program = [sys.executable, "-m", "tests.notifications.worker", url, str(peer.port), *careless]
            peer.worker = subprocess.Popen(program, env=os.environ, stderr=subprocess.DEVNULL)
            code = peer.worker.wait()
        assert code == 0
        return Toll(approved, [*peer.recipients], [*peer.taken], peer.kills, peer.late)


def demand(toll: Toll, people: int) -> None:
    """What must hold however often the worker was killed."""
    assert people - 3 == len(toll.approved)
    assert toll.approved == set(toll.arrived)
    assert len(toll.arrived) - len(toll.approved) <= toll.kills + toll.late
    shown = "".join(map(_words, toll.mails))
    secrets = [text for serial in range(FIRST, FIRST + people) for text in (_number(serial), mobile(serial))]
    assert [] == [each for each in secrets if each in shown]
    assert "赵**，您好" in shown


def _words(mail: bytes) -> str:
    read = message_from_bytes(mail, policy=SMTP)
    return read.as_string() + str(read["Subject"]) + "".join(part.get_content() for part in read.iter_parts())


def test_a_worker_that_is_killed_loses_nothing(tmp_path):
    toll = run(tmp_path, 43, 3)

    demand(toll, 43)
    assert 3 == toll.kills


def test_one_that_marks_before_it_sends_loses_some(tmp_path):
    """The control."""
    toll = run(tmp_path, 43, 0, "careless")

    assert toll.approved - set(toll.arrived)


@pytest.mark.prove
@pytest.mark.timeout(1200)
def test_of_five_thousand_approvals_none_is_lost_though_the_worker_is_killed_two_hundred_times(tmp_path):
    toll = run(tmp_path, 5_003, 200)

    demand(toll, 5_003)
    assert 200 == toll.kills
