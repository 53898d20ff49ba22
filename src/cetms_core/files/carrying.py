"""Carrying files from one place to another: each is read once, and kept only if it is still what its digest says."""

from collections import Counter
from collections.abc import Iterable
from enum import StrEnum
from sys import maxsize

from cetms_core.contracts import Files
from cetms_core.errors import NotFound


class Carriage(StrEnum):
    """What became of a file on the way."""

    CARRIED = "carried"
    THERE = "there already"
    MISSING = "missing"
    DAMAGED = "damaged"


def carry(digests: Iterable[str], source: Files, target: Files) -> Counter[Carriage]:
    """How many went which way; it may be ended at any moment and begun again."""
    return Counter(_carried(digest, source, target) for digest in digests)


def _carried(digest: str, source: Files, target: Files) -> Carriage:
    if digest in target:
        return Carriage.THERE
    try:
        opened = source.open(digest)
    except NotFound:
        return Carriage.MISSING
    with opened, target.stage(opened, limit=maxsize) as staged:
        if staged.digest != digest:
            return Carriage.DAMAGED
        staged.keep()
    return Carriage.CARRIED
