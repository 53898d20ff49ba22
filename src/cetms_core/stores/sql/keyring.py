"""The keys that personal fields are sealed by: one that seals, and older or coming ones that still open.

They are kept outside of the database, and never in a text that anybody reads: neither repr nor error shows a secret.
"""

import base64
import json
import os
import secrets
from pathlib import Path
from typing import Self

from attrs import evolve, field, frozen

from cetms_core.errors import CetmsError
from cetms_core.stores.sql.backup import sync
from cetms_core.stores.sql.ciphers import SECRET, Suite, demand_ciphers


def _demand_secret(key: object, attribute: object, secret: bytes) -> None:
    if len(secret) != SECRET:
        raise CetmsError(f"a secret of a key has {SECRET} bytes, and this one {len(secret)}")


@frozen
class Key:
    """Two secrets that belong together: one seals, the other makes the digests that numbers are found by."""

    id: str
    """Eight hexadecimal digits; it stands, readable, in whatever the key has sealed."""

    suite: Suite
    sealing: bytes = field(repr=False, validator=_demand_secret)
    finding: bytes = field(repr=False, validator=_demand_secret)

    @classmethod
    def new(cls, suite: Suite = Suite.AES) -> Self:
        """Out of the system's own randomness."""
        drawn = (secrets.token_bytes(SECRET) for _ in range(2))
        return cls(secrets.token_hex(4), suite, *drawn)


@frozen
class Keyring:
    """The current key seals, and all of them open."""

    keys: tuple[Key, ...]
    """The current one first."""

    def __attrs_post_init__(self) -> None:
        demand_ciphers()
        if not self.keys or len({key.id for key in self.keys}) < len(self.keys):
            raise CetmsError("a keyring has at least one key, and no two of one id")

    @classmethod
    def new(cls, suite: Suite = Suite.AES) -> Self:
        """With one new key."""
        return cls((Key.new(suite),))

    @property
    def current(self) -> Key:
        """The one that seals."""
        return self.keys[0]

    def find(self, id: str) -> Key | None:
        """The key of this id."""
        return next((key for key in self.keys if key.id == id), None)

    def with_key(self, key: Key) -> Self:
        """One more that opens, and does not seal yet: every process has to know it before one seals by it."""
        return evolve(self, keys=(*self.keys, key))

    def turned(self) -> Self:
        """The last that came is the current one."""
        return evolve(self, keys=(self.keys[-1], *self.keys[:-1]))

    def without_older(self) -> Self:
        """The current key alone."""
        return evolve(self, keys=self.keys[:1])


def read_keyring(file: Path) -> Keyring:
    """The keyring of a file.

    Raises:
        CetmsError: if it can't be read, holds none, or others may read it.
    """
    try:
        if file.stat().st_mode & 0o077:
            raise CetmsError(f"others may read the keys in {file}: chmod 600 {file}")
        kept = json.loads(file.read_text("utf-8"))
        return Keyring(tuple(_key_of(each) for each in kept["keys"]))
    except OSError as error:
        raise CetmsError(f"the keys can't be read: {error.strerror}: {file}") from error
    except (ValueError, KeyError, TypeError):  # their words might repeat a secret
        raise CetmsError(f"this file holds no keys: {file}; make one with: cetms keys new") from None


def write_keyring(file: Path, keyring: Keyring) -> None:
    """Puts a keyring in place of whatever the file held, at once, for its owner's eyes alone."""
    beside = file.with_name(f"{file.name}.{secrets.token_hex(4)}.part")
    kept = json.dumps({"keys": [_written(key) for key in keyring.keys]}, indent=2)
    with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as stream:
        stream.write(kept + "\n")
        stream.flush()
        os.fsync(stream.fileno())
    beside.replace(file)
    sync(file.parent)


def _written(key: Key) -> dict[str, str]:
    sealing, finding = (base64.b64encode(secret).decode() for secret in (key.sealing, key.finding))
    return {"id": key.id, "suite": key.suite.value, "sealing": sealing, "finding": finding}


def _key_of(kept: dict[str, str]) -> Key:
    sealing, finding = (base64.b64decode(kept[name], validate=True) for name in ("sealing", "finding"))
    return Key(kept["id"], Suite(kept["suite"]), sealing, finding)
