"""What must survive a refusal, as a list: whatever becomes of the visit, these are written down and counted."""

from collections.abc import Callable

from attrs import frozen

from cetms_core import (
    Actor,
    CetmsError,
    MoveNotAllowed,
    NotAllowed,
    NotYetApproved,
    Refused,
    Transaction,
    WrongCredentials,
)
from tests.house import LI, PASSWORD, VISITOR, form, id_number

Mark = tuple[str, str, str]
"""About whom, at which record, and what an event is called."""


@frozen
class Survivor:
    """Something that somebody does at a visit, and what is left of it."""

    actor: Actor
    act: Callable[[Transaction], object]
    refusal: type[CetmsError] | None = None
    """What it is answered with; None if it is done."""

    event: Mark | None = None
    counted: str = ""
    """What the attempt is counted for."""


SURVIVORS = {
    "a failed sign-in": Survivor(
        VISITOR,
        lambda tx: tx.sign_in(id_number(1), "wrong"),
        WrongCredentials,
        (LI.person_id, "account", "account.sign_in_failed"),
        f"sign_in:{id_number(1)}",
    ),
    "a failed sign-in of nobody": Survivor(
        VISITOR,
        lambda tx: tx.sign_in(id_number(400), PASSWORD),
        WrongCredentials,
        ("visitor", "account", "account.sign_in_failed"),
        f"sign_in:{id_number(400)}",
    ),
    "a sign-in before the approval": Survivor(
        VISITOR,
        lambda tx: tx.sign_in(id_number(6), PASSWORD),
        NotYetApproved,
        counted=f"sign_in:{id_number(6)}",
    ),
    "a sign-in that is not kept": Survivor(
        VISITOR, lambda tx: tx.sign_in(id_number(1), PASSWORD), counted="in_all"
    ),
    "a failed withdrawal": Survivor(
        VISITOR,
        lambda tx: tx.withdraw_registration(id_number(1), "wrong"),
        WrongCredentials,
        (LI.person_id, "account", "account.sign_in_failed"),
        f"sign_in:{id_number(1)}",
    ),
    "a withdrawal after the approval": Survivor(
        VISITOR,
        lambda tx: tx.withdraw_registration(id_number(1), PASSWORD),
        MoveNotAllowed,
        counted=f"sign_in:{id_number(1)}",
    ),
    "a registration that is not kept": Survivor(
        VISITOR, lambda tx: tx.register(form(32), password=PASSWORD), counted="in_all"
    ),
    "a reset that is not kept": Survivor(
        VISITOR,
        lambda tx: tx.request_reset(id_number(1), "p1@example.com"),
        counted=f"reset:{id_number(1)}",
    ),
    "a refused attempt": Survivor(
        LI, lambda tx: tx.queue(), NotAllowed, (LI.person_id, "queue", "command.refused")
    ),
    "a wrong old password": Survivor(
        LI,
        lambda tx: tx.change_password(old="wrong", new="another battery"),
        Refused,
        (LI.person_id, "password", "password.refused"),
        f"change:{LI.person_id}",
    ),
}
