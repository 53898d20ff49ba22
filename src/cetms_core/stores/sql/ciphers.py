"""The two suites of ciphers that fields are sealed by: the international one, and that of 国密.

Every row has a key of its own, derived from the key's secret and from what the row is called: so a random nonce never
comes near the number of messages that GCM allows under one key, and what was sealed for one row opens in no other.
"""

import hashlib
import hmac
import os
from binascii import a2b_base64, b2a_base64
from collections.abc import Callable
from enum import StrEnum
from functools import cache
from importlib.util import find_spec

from cetms_core.errors import CetmsError

SECRET = 32
"""In bytes, of each secret of a key, under either suite."""

NONCE = 12
"""In bytes, as NIST SP 800-38D has it."""

TAG = 16
"""In bytes."""


class Suite(StrEnum):
    """Which ciphers."""

    AES = "AES-256-GCM, HMAC-SHA-256"
    SM = "SM4-GCM, HMAC-SM3"


class Spoilt(Exception):
    """What is sealed does not open: it was sealed by another key, for another place, or changed since."""


def digest(suite: Suite, secret: bytes, text: bytes) -> bytes:
    """The keyed hash of a text, 32 bytes."""
    if suite is Suite.AES:
        return hmac.digest(secret, text, hashlib.sha256)
    from cryptography.hazmat.primitives import hashes
    from cryptography.hazmat.primitives.hmac import HMAC

    keyed = HMAC(secret, hashes.SM3())
    keyed.update(text)
    return keyed.finalize()


def seal(suite: Suite, row_key: bytes, text: str, place: bytes) -> str:
    """The text, sealed for one place."""
    nonce = os.urandom(NONCE)
    sealed = _encrypting(suite)(row_key, nonce, text.encode(), place)
    return b2a_base64(nonce + sealed, newline=False).decode()


def open_sealed(suite: Suite, row_key: bytes, sealed: str, place: bytes) -> str:
    """The text that was sealed for this place.

    Raises:
        Spoilt: if it was not.
    """
    try:
        raw = a2b_base64(sealed, strict_mode=True)
    except ValueError:
        raise Spoilt from None
    if len(raw) < NONCE + TAG:
        raise Spoilt
    return _decrypting(suite)(row_key, raw[:NONCE], raw[NONCE:], place).decode()


def length_of_sealed(most: int) -> int:
    """How many characters a text of `most` comes to at the longest, each of them of four bytes."""
    return -(-(NONCE + TAG + 4 * most) // 3) * 4


def demand_ciphers() -> None:
    """Refuses to begin without the package that has them."""
    if find_spec("cryptography") is None:
        raise CetmsError("sealing fields needs cryptography: pip install 'cetms[encryption]'")


@cache
def _encrypting(suite: Suite) -> Callable[[bytes, bytes, bytes, bytes], bytes]:
    if suite is Suite.SM:
        return _sm4_sealed
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    return lambda key, nonce, text, place: AESGCM(key).encrypt(nonce, text, place)


@cache
def _decrypting(suite: Suite) -> Callable[[bytes, bytes, bytes, bytes], bytes]:
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    def opened(key: bytes, nonce: bytes, sealed: bytes, place: bytes) -> bytes:
        try:
            if suite is Suite.SM:
                return _sm4_opened(key, nonce, sealed, place)
            return AESGCM(key).decrypt(nonce, sealed, place)
        except InvalidTag:
            raise Spoilt from None

    return opened


def _sm4_sealed(key: bytes, nonce: bytes, text: bytes, place: bytes) -> bytes:
    from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

    encryptor = Cipher(algorithms.SM4(key[:16]), modes.GCM(nonce)).encryptor()
    encryptor.authenticate_additional_data(place)
    return encryptor.update(text) + encryptor.finalize() + encryptor.tag


def _sm4_opened(key: bytes, nonce: bytes, sealed: bytes, place: bytes) -> bytes:
    from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

    decryptor = Cipher(algorithms.SM4(key[:16]), modes.GCM(nonce, sealed[-TAG:])).decryptor()
    decryptor.authenticate_additional_data(place)
    return decryptor.update(sealed[:-TAG]) + decryptor.finalize()
