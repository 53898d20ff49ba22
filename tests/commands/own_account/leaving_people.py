"""Somebody with one of everything, and how such a person leaves."""

import io
from collections.abc import Mapping
from typing import Any

from cetms_core import Actor, Declaration, Petition
from tests.attachments.corpus import jpeg
from tests.house import (
    ADMINISTRATOR,
    CITY,
    LI,
    SCHOOL,
    VISITOR,
    House,
    conference,
    id_number,
    mobile,
)

REMARK = "备注里写了邻居王小二"
REASON = "理由里写了李某某"
TITLE = "独一无二的嵩山论坛"


def busy(house: House, actor: Actor = LI) -> Declaration:
    """Declared, sent back, resubmitted, approved; mailed, remembered, exempted and transferred in vain."""
    with house.transaction(actor) as tx:
        declared = tx.declare(
            "academic_conference", 2025, conference(TITLE), attachment=house.scan, remark=REMARK
        )
        tx.draft("academic_conference", 2025, conference("草稿论坛"), attachment=house.scan, remark=REMARK)
        tx.remember_device()
    house.cetms.receive(io.BytesIO(jpeg()), filename="证书.jpg", actor=actor)
    house.ask(ADMINISTRATOR, lambda tx: tx.send_back(declared, {"title": REASON}))
    again = house.ask(actor, lambda tx: tx.resubmit(declared.id, conference(TITLE + "二"), remark=REMARK))
    house.approve(again)
    relieved = house.ask(
        actor, lambda tx: tx.request_relief(2024, exempt=True, reason=REASON, attachment=house.scan)
    )
    for decider in (ADMINISTRATOR, CITY):
        relieved = house.ask(decider, lambda tx: tx.grant(relieved))  # noqa: B023
    moving = house.ask(actor, lambda tx: tx.request_transfer(SCHOOL, reason=REASON))
    house.ask(ADMINISTRATOR, lambda tx: tx.refuse(moving, REASON))
    house.cetms.perform(actor, lambda tx: tx.profile().person_id, key="k")
    house.ask(VISITOR, lambda tx: tx.request_reset(id_number(1), "p1@example.com"))
    lend(house)
    return again


def lend(house: House) -> None:
    """The administrator lends the office to the person for a day."""
    today = house.clock.now.date()
    house.ask(
        ADMINISTRATOR,
        lambda tx: tx.lend_office(id_number(1), "李明", begins=today, ends=today, reason="出差期间"),
    )


def copy_of(house: House, actor: Actor = LI, **about: str) -> Mapping[str, Any]:
    """The whole of it."""
    with house.transaction(actor) as tx:
        return tx.export(**about).whole()


def wait(house: House) -> None:
    """Until the hours have been kept as long as they must."""
    house.clock.move(days=181)


def leave(house: House, actor: Actor = LI) -> Petition:
    """By the way of two who decide."""
    asked = house.ask(actor, lambda tx: tx.request_erasure())
    for decider in (ADMINISTRATOR, CITY):
        asked = house.ask(decider, lambda tx: tx.grant(asked))  # noqa: B023
    return asked


def sent_back(house: House, actor: Actor) -> None:
    """A letter is on its way to the person."""
    declared = house.declare(actor)
    house.ask(ADMINISTRATOR, lambda tx: tx.send_back(declared, {"title": REASON}))


def share_address(house: House) -> None:
    """One person gives the address of another one: nobody proves one."""
    given = {"mobile": mobile(1), "email": "p2@example.com", "sex": "男", "birth_month": "1905-03"}
    house.ask(LI, lambda tx: tx.update_profile(given))
