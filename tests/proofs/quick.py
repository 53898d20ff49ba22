"""Passwords at their least cost, and as many of them as one likes, for what is not about guessing them."""

from datetime import timedelta

import pytest
from argon2 import PasswordHasher

from cetms_core import SignInRules
from cetms_core.accounts import hashing

GENEROUS = SignInRules(
    per_account=10**6,
    per_address=10**6,
    in_all=10**6,
    refusal_takes=timedelta(0),
    registration_takes=timedelta(0),
)


def make_passwords_quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same algorithm, with as little work as it takes."""
    scheme = hashing.Argon2id()
    scheme._hasher = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
    monkeypatch.setattr(hashing, "scheme", lambda: scheme)
