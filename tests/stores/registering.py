"""Registrations of one ID number that arrive at once: from threads, and from processes that share nothing but the file."""

from collections.abc import Iterator
from contextlib import contextmanager
from unittest.mock import patch

from cetms_core import Cetms, RegistrationState, TryAgain
from cetms_core.stores.sql import SqlStore
from tests.house import AT_ONCE, HENAN, PASSWORD, VISITOR, Clock, form, id_number, installed

SERIAL = 85
"""Its number ends in X, so that x and X arrive side by side."""


def registered(cetms: Cetms, turn: int) -> RegistrationState:
    """What the visitor is told, as soon as the store has time."""
    number = id_number(SERIAL)
    answers = form(SERIAL, id_number=number if turn % 2 else number.lower())
    while True:
        try:
            return cetms.perform(VISITOR, lambda tx: tx.register(answers, password=PASSWORD)).state
        except TryAgain:
            continue


def registered_often(url: str, times: int) -> int:
    """How many of them were told that they wait for approval; a process of its own does this."""
    store = SqlStore(url)
    cetms = Cetms(installed(), store, jurisdiction=HENAN, clock=Clock(), sign_in=AT_ONCE)
    with unhashed():
        told = [registered(cetms, turn) for turn in range(times)]
    store.close()
    return told.count(RegistrationState.PENDING)


@contextmanager
def unhashed() -> Iterator[None]:
    """A hash takes longer than all the rest, and is not what arrives at once."""
    with patch("cetms_core.commands.signing_in.register.hash_password", str):
        yield
