"""Whose turn it is: a name becomes one of a few stripes, and whoever holds a stripe has its turn.

A stripe is shared by chance: two names may have to wait for each other, but one name never has two turns.
"""

from collections.abc import Collection, Iterable
from hashlib import blake2b

from sqlalchemy import Connection, PrimaryKeyConstraint

from cetms_core.stores.sql import shapes
from cetms_core.stores.sql.columns import table, whole

STRIPES = 256
"""Enough for some dozen writings at once, and few enough to hold them all when the house is to be alone."""

turn = table("turn", whole("stripe", 0, STRIPES - 1), whole("taken", 0, 1), PrimaryKeyConstraint("stripe"))
"""Engines whose nodes see each other's changes, but not each other's locks, change a stripe's row to hold it."""

_LAID = shapes.add_if_absent(turn)


def is_for_all(whose: Collection[str]) -> bool:
    """Whether somebody wants the house alone: no name is given, or the empty one is among them."""
    return not whose or "" in whose


def stripes(whose: Iterable[str], number: int = STRIPES) -> list[int]:
    """The stripes of these names, in the one order in which everybody takes them."""
    return sorted({_hash(name) % number for name in whose})


def lay(connection: Connection) -> None:
    """Sees to it that every stripe has its row."""
    for stripe in range(STRIPES):
        connection.execute(_LAID.core, {"stripe": stripe, "taken": 0})


def _hash(name: str) -> int:
    """The same on every machine; nobody reads the name from it."""
    return int.from_bytes(blake2b(name.encode("utf-8", "surrogatepass"), digest_size=4).digest())
