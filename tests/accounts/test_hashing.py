import logging
import sys
from collections.abc import Iterator

import pytest

from cetms_core.accounts import hash_password, hashing, is_outdated, verify_password
from cetms_core.accounts.hashing import Scrypt, nobodys_password, scheme
from cetms_core.errors import CetmsError
from tests.commands.counting import count_verifications

PASSWORD = "正确 horse battery"


def forget() -> None:
    scheme.cache_clear()
    nobodys_password.cache_clear()


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """As if argon2-cffi were not installed."""
    monkeypatch.setitem(sys.modules, "argon2", None)
    forget()
    yield
    forget()


@pytest.fixture
def verifications(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every stored hash that a password is held against."""
    return count_verifications(monkeypatch)


# ── both ways ─────────────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture(params=["argon2id", "scrypt"])
def way(request: pytest.FixtureRequest) -> str:
    if request.param == "scrypt":
        request.getfixturevalue("bare")
    return request.param


def test_what_is_kept_names_its_way(way):
    assert hash_password(PASSWORD).startswith(f"${way}$")


def test_the_password_opens_it_and_no_other_does(way):
    kept = hash_password(PASSWORD)

    assert verify_password(kept, PASSWORD)
    for other in (PASSWORD + " ", PASSWORD.upper(), "", None):
        assert not verify_password(kept, other)


def test_the_same_password_is_kept_differently_each_time(way):
    assert hash_password(PASSWORD) != hash_password(PASSWORD)


def test_nothing_is_cut_off(way):
    longest = "a" * 1024
    kept = hash_password(longest)

    assert verify_password(kept, longest)
    for other in (longest[:-1], longest + "a", "a" * 5000):
        assert not verify_password(kept, other)


@pytest.mark.parametrize("odd", ["\ud800 and more", "\0 and more"])
def test_odd_characters_count_like_any_other(way, odd):
    kept = hash_password(odd)

    assert verify_password(kept, odd)
    assert not verify_password(kept, odd[1:])


def test_another_keyboard_opens_it_too(way):
    assert verify_password(hash_password("Ａｂ１２３４５６é"), "Ab123456e\u0301")


@pytest.mark.parametrize("password", [PASSWORD, None])
def test_nobody_has_no_password(way, password):
    assert not verify_password(None, password)


@pytest.mark.parametrize("password", [PASSWORD, "wrong", "", "a" * 5000, None])
@pytest.mark.parametrize("known", [True, False])
def test_every_answer_costs_one_verification(verifications, known, password):
    kept = hash_password(PASSWORD) if known else None
    nobodys_password()
    verify_password(kept, password)

    assert [kept or nobodys_password()] == verifications


def test_what_is_too_long_is_never_hashed(way):
    with pytest.raises(CetmsError):
        hash_password("a" * 1025)


# ── argon2id ──────────────────────────────────────────────────────────────────────────────────────────────


def test_argon2id_costs_what_owasp_asks_at_least():
    assert "$argon2id$v=19$m=19456,t=2,p=1$" == hash_password(PASSWORD)[:31]


def test_what_is_kept_in_the_present_way_is_not_outdated():
    assert not is_outdated(hash_password(PASSWORD))


def test_what_is_kept_more_cheaply_is_outdated():
    from argon2 import PasswordHasher

    cheap = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1).hash(PASSWORD)

    assert is_outdated(cheap)
    assert verify_password(cheap, PASSWORD)


@pytest.mark.parametrize("broken", ["", "plain", "$argon2id$v=19$m=19456,t=2,p=1$?", "$argon2i$"])
def test_a_broken_hash_is_opened_by_nothing(broken):
    assert not verify_password(broken, PASSWORD)


# ── scrypt ────────────────────────────────────────────────────────────────────────────────────────────────


def test_without_argon2_scrypt_is_up_to_date(bare):
    assert isinstance(scheme(), Scrypt)
    assert not is_outdated(hash_password(PASSWORD))


def test_scrypt_is_outdated_once_argon2_is_there():
    kept = Scrypt().hash(PASSWORD.encode())

    assert verify_password(kept, PASSWORD)
    assert not verify_password(kept, "wrong")
    assert is_outdated(kept)


def test_scrypt_alone_opens_no_argon2_and_says_what_to_install(bare, caplog, verifications):
    kept = "$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHQ$c29tZWhhc2g"

    assert not verify_password(kept, PASSWORD)
    assert [kept] == verifications
    assert [(logging.ERROR, "cetms_core.accounts")] == [(each.levelno, each.name) for each in caplog.records]
    assert "cetms[accounts]" in caplog.text
    assert kept not in caplog.text


def test_the_best_way_at_hand_is_looked_for_once():
    assert scheme() is hashing.scheme()
