"""How a password is kept and checked.

By argon2id (RFC 9106; 19 MiB, two passes, one lane) where argon2-cffi is installed, else by the standard library's scrypt.
What is stored names its own algorithm and parameters, so that a better way can take over at the next sign-in.
"""

import hashlib
import hmac
import logging
import secrets
from base64 import b64decode, b64encode
from functools import cache
from typing import Protocol

from cetms_core.accounts.password import normalised
from cetms_core.errors import CetmsError

log = logging.getLogger("cetms_core.accounts")


class Scheme(Protocol):
    """One way of keeping passwords."""

    def hash(self, password: bytes) -> str: ...

    def verify(self, stored: str, password: bytes) -> bool: ...

    def is_outdated(self, stored: str) -> bool: ...


class Argon2id:
    """argon2id at the least that OWASP asks: 19 MiB, t=2, p=1."""

    def __init__(self) -> None:
        from argon2 import PasswordHasher

        self._hasher = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)

    def hash(self, password: bytes) -> str:
        return self._hasher.hash(password)

    def verify(self, stored: str, password: bytes) -> bool:
        from argon2.exceptions import InvalidHashError, VerificationError

        try:
            return self._hasher.verify(stored, password)
        except (VerificationError, InvalidHashError):
            return False

    def is_outdated(self, stored: str) -> bool:
        return not stored.startswith("$argon2id$") or self._hasher.check_needs_rehash(stored)


class Scrypt:
    """scrypt, N=2^15, r=8, p=1 (32 MiB), written `$scrypt$salt$hash`."""

    def hash(self, password: bytes) -> str:
        salt = secrets.token_bytes(16)
        return f"$scrypt${b64encode(salt).decode()}${b64encode(_scrypt(password, salt)).decode()}"

    def verify(self, stored: str, password: bytes) -> bool:
        if self.is_outdated(stored):
            log.error("a password is kept by a scheme that is not installed: install cetms[accounts]")
            stored = nobodys_password()
        _, _, salt, wanted = stored.split("$")
        return hmac.compare_digest(_scrypt(password, b64decode(salt)), b64decode(wanted))

    def is_outdated(self, stored: str) -> bool:
        return not stored.startswith("$scrypt$")


def hash_password(password: str) -> str:
    """What is stored in place of the password.

    Raises:
        CetmsError: if it is longer than any password may be; `password_findings` says so to people.
    """
    secret = normalised(password)
    if secret is None:
        raise CetmsError("too long for a password: ask password_findings first")
    return scheme().hash(secret)


def verify_password(stored: str | None, password: object) -> bool:
    """Whether it is the password; an account that does not exist costs one verification, too."""
    kept = nobodys_password() if stored is None else stored
    given = normalised(password) if isinstance(password, str) else None
    right = _scheme_of(kept).verify(kept, given or b"")
    return right and stored is not None and given is not None


def is_outdated(stored: str) -> bool:
    """Whether a better way of keeping it is at hand."""
    return scheme().is_outdated(stored)


@cache
def scheme() -> Scheme:
    """The best way at hand."""
    try:
        return Argon2id()
    except ImportError:
        return Scrypt()


@cache
def nobodys_password() -> str:
    """A hash that no password opens, at the present cost."""
    return hash_password(secrets.token_urlsafe(32))


def _scheme_of(stored: str) -> Scheme:
    return Scrypt() if stored.startswith("$scrypt$") else scheme()


def _scrypt(password: bytes, salt: bytes) -> bytes:
    return hashlib.scrypt(password, salt=salt, n=2**15, r=8, p=1, maxmem=64 * 1024 * 1024, dklen=32)
