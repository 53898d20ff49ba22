"""Guesses at once on PostgreSQL, where nobody has the house alone: no budget is exceeded."""

from functools import partial

import pytest

from cetms_core.accounts import Origin, SignInRules
from cetms_core.commands.signing_in import admission, proving
from cetms_core.domain.actor import UserKind
from cetms_core.errors import TooManyAttempts, WrongCredentials
from cetms_core.stores.sql import SqlStore
from cetms_core.stores.sql.postgresql import Postgresql
from cetms_core.testing.stores.racing import race
from tests.house import VISITOR, House, furnished, id_number
from tests.stores.meeting import meet_before
from tests.stores.sql.test_postgresql_races import enrolled, without_locks


def test_of_eight_who_guess_one_account_at_once_ten_guesses_are_verified_in_all(
    on_postgresql: SqlStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    verified: list[str] = []
    monkeypatch.setattr(proving, "verify_password", lambda _, password: verified.append(password))
    house = furnished(store=on_postgresql, sign_in=SignInRules(refusal_takes=SignInRules().window * 0))
    enrolled(house, 100)

    race(*(partial(guesses, house, number) for number in range(8)))

    assert len(verified) == 10


def test_control_without_turns_four_who_have_room_for_one_are_all_verified(
    on_postgresql: SqlStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    verified: list[str] = []
    monkeypatch.setattr(proving, "verify_password", lambda _, password: verified.append(password))
    monkeypatch.setattr(Postgresql, "locks", without_locks)
    meet_before(monkeypatch, admission, "_count", 4)
    rules = SignInRules(per_account=1, refusal_takes=SignInRules().window * 0)
    house = furnished(store=on_postgresql, sign_in=rules)
    enrolled(house, 100)
    refused(house, Origin("10.0.9.1"), id_number(99))  # the first of all attempts makes the secret for all

    race(*(partial(refused, house, Origin(f"10.0.{number}.1")) for number in range(4)))

    assert len(verified) == 1 + 4


def guesses(house: House, number: int) -> None:
    """Each from an address of its own, so that the account's budget alone counts."""
    for _ in range(6):
        refused(house, Origin(f"10.0.{number}.1"))


def refused(house: House, origin: Origin, number: str = id_number(100)) -> None:
    with pytest.raises((WrongCredentials, TooManyAttempts)), house.cetms.transaction(VISITOR) as tx:
        tx.sign_in(number, "x", captcha=None, kind=UserKind.PERSON, origin=origin)
