"""Shelves: what a collection of orphans asks of a place for files, whatever it is made of."""

from collections.abc import Iterator
from enum import StrEnum
from typing import Protocol

from attrs import frozen


class Shelf(StrEnum):
    """Where a file lies."""

    KEPT = "kept"
    ASIDE = "aside"
    """Still opened by its digest, but no new declaration can point to it."""

    STAGING = "staging"
    """On its way in."""


@frozen
class Lying:
    """One file."""

    name: str
    """Its digest; in staging, whatever it is called there."""

    since: float
    """When it came to lie here, in seconds since 1970, as the place counts them."""


class Shelves(Protocol):
    """Each step happens whole or not at all, or can be done again as if it had never begun.

    A file that is gone by then is a FileNotFoundError or no fault, as the place likes.
    """

    def lying(self, shelf: Shelf) -> Iterator[Lying]:
        """What lies there; nothing that is no file of ours."""

    def since(self, shelf: Shelf, name: str) -> float | None:
        """When it came to lie there, in seconds since 1970, as it is at this moment; None if it does not lie there."""

    def drop(self, shelf: Shelf, name: str) -> None:
        """Removes it."""

    def set_aside(self, name: str, now: float) -> None:
        """It lies aside from now on, and is kept no more."""

    def restore(self, name: str, before: float) -> None:
        """It is kept again; where the same bytes were sent meanwhile, those stay.

        Where a move is no single step, another collection may be in the middle of one, and about to remove what is kept:
        then what lies aside goes only once what is kept came after it, and before `before`.
        """


class Collected(Protocol):
    """A place for files from which orphans can be collected."""

    @property
    def shelves(self) -> Shelves: ...
