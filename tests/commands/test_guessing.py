"""Guesses from everywhere, replays, and guesses at once; each law with a control that fails without its guard."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest

from cetms_core import (
    Actor,
    Answer,
    CetmsError,
    Origin,
    SignInRules,
    StoreCaptcha,
    TooManyAttempts,
    WrongCaptcha,
    WrongCredentials,
)
from cetms_core.accounts.hashing import Argon2id
from cetms_core.commands.signing_in import admission
from cetms_core.stores.sql import SqlStore
from cetms_core.testing.stores.racing import race
from tests.house import AT_ONCE, LI, PASSWORD, VISITOR, House, furnished, id_number


@pytest.fixture
def verifications(monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
    """Every password that is held against a hash; the hashing itself is left out, since it is not what is asked here."""
    seen: list[bytes] = []

    def verify(self: Argon2id, stored: str, password: bytes) -> bool:
        seen.append(password)
        return password == PASSWORD.encode()

    monkeypatch.setattr(Argon2id, "verify", verify)
    return seen


@pytest.fixture
def on_file(tmp_path: Path) -> Iterator[House]:
    store = SqlStore(f"sqlite:///{tmp_path}/cetms.db", busy_timeout=30)
    yield furnished(store=store)
    store.close()


def addresses() -> list[Origin]:
    """A thousand."""
    return [Origin(f"127.{number // 250}.{number % 250}.1") for number in range(1000)]


def sign_in(house: House, password: str, origin: Origin, captcha: Answer | None = None) -> Actor:
    return house.ask(VISITOR, lambda tx: tx.sign_in(id_number(1), password, origin=origin, captcha=captcha))


def outcome(work: Callable[[], object]) -> str:
    try:
        work()
    except CetmsError as error:
        return type(error).__name__
    return "in"


def guess(house: House, guesses: int) -> list[str]:
    """From a thousand addresses in turn, at one moment."""
    origins = addresses()
    return [
        outcome(lambda number=number: sign_in(house, f"guess {number}", origins[number % 1000]))  # type: ignore[misc]
        for number in range(guesses)
    ]


def without_throttle(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(admission, "room_again", lambda seen, budget, window: None)


# ── guesses from everywhere ───────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("guesses", [1000, pytest.param(10_000, marks=pytest.mark.prove)])
def test_of_guesses_from_a_thousand_addresses_ten_are_tried(house, verifications, guesses):
    outcomes = guess(house, guesses)

    assert 10 == len(verifications) == outcomes.count("WrongCredentials")
    assert guesses - 10 == outcomes.count("TooManyAttempts")


def test_without_the_throttle_all_of_them_are(house, verifications, monkeypatch):
    """The control."""
    without_throttle(monkeypatch)
    guess(house, 200)

    assert 200 == len(verifications)


def test_an_hour_of_it_opens_four_windows_and_no_more(house, verifications):
    for _ in range(60):
        guess(house, 20)
        house.clock.move(minutes=1)

    assert len(verifications) <= 40


def test_meanwhile_its_owner_comes_in_where_they_did_before(house, verifications):
    home = Origin("203.0.113.7", house.ask(LI, lambda tx: tx.remember_device()))
    guess(house, 50)

    assert LI == sign_in(house, PASSWORD, home)
    with pytest.raises(TooManyAttempts):
        sign_in(house, PASSWORD, Origin("203.0.113.7"))


def test_of_guesses_at_once_ten_are_tried_though_they_are_all_counted_before(on_file, verifications):
    origins = addresses()
    outcomes = race(
        *[
            lambda number=number: outcome(lambda: sign_in(on_file, "guess", origins[number]))
            for number in range(32)
        ]
    )

    assert 10 == len(verifications) == outcomes.count("WrongCredentials")


def test_without_the_throttle_guesses_at_once_are_all_tried(on_file, verifications, monkeypatch):
    """The control."""
    without_throttle(monkeypatch)
    origins = addresses()
    race(*[partial(outcome, partial(sign_in, on_file, "guess", origins[number])) for number in range(16)])

    assert 16 == len(verifications)


def test_the_count_outlives_the_process(tmp_path, verifications):
    def opened() -> SqlStore:
        return SqlStore(f"sqlite:///{tmp_path}/cetms.db")

    house = furnished(store=opened())
    guess(house, 10)
    house.cetms.store.close()  # type: ignore[attr-defined]
    house.cetms.store = opened()

    assert {"TooManyAttempts"} == {*guess(house, 3)}
    house.cetms.store.close()


# ── replays ───────────────────────────────────────────────────────────────────────────────────────────────


def asked(house: House) -> Answer:
    """The right answer to a new challenge of a captcha in the store."""
    if house.cetms.captcha is None:
        house.cetms.captcha = StoreCaptcha(house.cetms.store, house.clock)
        house.cetms.sign_in = SignInRules(
            per_account=10**6, per_address=10**6, refusal_takes=AT_ONCE.refusal_takes
        )
    challenge = house.cetms.captcha.challenge()  # type: ignore[attr-defined]
    return Answer(challenge.id, challenge.text)


@pytest.mark.parametrize("replays", [500, pytest.param(10_000, marks=pytest.mark.prove)])
def test_a_captcha_is_taken_once_however_often_it_is_replayed(house, verifications, replays):
    answer = asked(house)
    with pytest.raises(WrongCredentials):
        sign_in(house, "guess", Origin("203.0.113.7"), answer)
    for _ in range(replays):
        with pytest.raises(WrongCaptcha):
            sign_in(house, PASSWORD, Origin("203.0.113.7"), answer)

    assert 1 == len(verifications)


@pytest.mark.parametrize(("times", "at_once"), [(3, 16), pytest.param(20, 100, marks=pytest.mark.prove)])
def test_nor_at_once(on_file, verifications, times, at_once):
    for number in range(times):
        use = partial(sign_in, on_file, "guess", Origin("203.0.113.7"), asked(on_file))
        race(*[partial(outcome, use)] * at_once)

        assert number + 1 == len(verifications)


def test_a_captcha_that_is_not_used_up_is_taken_again_and_again(house, verifications, monkeypatch):
    """The control."""
    answer = asked(house)
    tickets = house.cetms.store.attempts.tickets
    monkeypatch.setattr(tickets, "drop", lambda journal, key: None)
    for _ in range(20):
        with pytest.raises(WrongCredentials):
            sign_in(house, "guess", Origin("203.0.113.7"), answer)

    assert 20 == len(verifications)
