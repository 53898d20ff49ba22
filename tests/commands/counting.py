"""Counts how often a password is held against what is kept: the one thing at sign-in that takes time."""

import pytest

from cetms_core.accounts.hashing import Argon2id, Scrypt


def count_verifications(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The stored hashes that passwords are held against, from now on."""
    seen: list[str] = []
    for way in (Argon2id, Scrypt):

        def verify(self, stored, password, verify=way.verify):
            seen.append(stored)
            return verify(self, stored, password)

        monkeypatch.setattr(way, "verify", verify)
    return seen
