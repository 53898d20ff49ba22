"""A thousand ID numbers judged at once, a column of digits at a time.

Python adds two long integers faster than it takes one step of a loop.
So the numbers are laid one below the other, and each column is one long integer with a byte for each number.
"""

from collections.abc import Sequence
from operator import itemgetter
from typing import TypeGuard

from cetms_core.domain.identity.gb_11643 import is_birth

_MODULO_11 = bytes((byte - 3 * ord("0")) % 11 for byte in range(256))
_birth = itemgetter(slice(6, 14))


def all_sound(texts: Sequence[object], last_day: str, births: set[str]) -> TypeGuard[Sequence[str]]:
    """Whether each of `texts` is a number just as it stands: what asking them one by one would say.

    Args:
        texts: one batch.
        last_day: the last possible birth date, YYYYMMDD.
        births: birth dates found possible in earlier batches; this one's are added.
    """
    if not _all_of_eighteen(texts):
        return False
    joined = "".join(texts)
    return joined.isascii() and _all_checked(joined.encode("ascii")) and _all_born(texts, last_day, births)


def _all_of_eighteen(texts: Sequence[object]) -> TypeGuard[Sequence[str]]:
    return set(map(type, texts)) == {str} and set(map(len, texts)) == {18}  # type: ignore[arg-type]


def _all_checked(rows: bytes) -> bool:
    *body, last = (rows[place::18] for place in range(18))
    if not b"".join((*body, last.replace(b"X", b""))).isdigit():
        return False
    body.append(last.replace(b"X", b":"))  # ":" comes after "9", and is ten
    rests = bytes(len(last))
    for one, next_one in zip(body[::2], body[1::2], strict=True):
        rests = _two_steps(rests, one, next_one)
    return set(rests) == {1}


def _two_steps(rests: bytes, one: bytes, next_one: bytes) -> bytes:
    # ISO 7064, MOD 11-2, doubles what it has and adds a digit, and does so again.
    # A byte comes to 4 * 10 + 2 * ord("9") + ord(":") at most, which is 212: none spills into the next.
    sums = 4 * int.from_bytes(rests) + 2 * int.from_bytes(one) + int.from_bytes(next_one)
    return sums.to_bytes(len(rests)).translate(_MODULO_11)


def _all_born(texts: Sequence[str], last_day: str, births: set[str]) -> bool:
    if births.issuperset(map(_birth, texts)):
        return True
    unknown = set(map(_birth, texts)) - births
    births.update(born for born in unknown if is_birth(born, last_day))
    return births.issuperset(unknown)
