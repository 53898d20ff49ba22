"""Orphans: what was received and never declared is set aside, and removed when nobody missed it for as long again."""

from collections import Counter
from collections.abc import Callable, Container, Iterator
from contextlib import suppress
from enum import StrEnum
from functools import partial
from itertools import groupby

from attrs import field, frozen

from cetms_core.files.shelves import Collected, Lying, Shelf, Shelves

GRACE = 48 * 3600.0
"""In seconds: how long a file may wait for its declaration, and how long it then stays aside."""

Pointed = Callable[[str], Container[str]]
"""Which digests of those that begin so some row points to."""


class Fate(StrEnum):
    """What becomes of a file."""

    SET_ASIDE = "set aside"
    RESTORED = "restored"
    REMOVED = "removed"
    UNSENT = "never sent to its end"


@frozen
class Orphans:
    """The files of one place to which no row points.

    Each is moved or removed by a step that happens whole or can be done again, so a collection can be ended at any moment
    and begun again, beside others and beside people who send and declare.
    Removing takes two collections: a row that was committed just as its file was set aside brings it back.
    """

    _files: Collected
    _pointed: Pointed = field(repr=False)
    _now: float
    """In seconds since 1970, as the place counts them."""

    _grace: float = GRACE

    def collect(self, *, dry_run: bool = False) -> Counter[Fate]:
        """How many files had which fate; on a dry run, would have."""
        fates: Counter[Fate] = Counter()
        for fate, act in self._acts(self._files.shelves):
            if not dry_run:
                with suppress(FileNotFoundError):  # somebody else was faster
                    act()
            fates[fate] += 1
        return fates

    def _acts(self, shelves: Shelves) -> Iterator[tuple[Fate, Callable[[], None]]]:
        for file in filter(self._is_old, shelves.lying(Shelf.STAGING)):
            yield Fate.UNSENT, partial(shelves.drop, Shelf.STAGING, file.name)
        for file, pointed in self._with_pointed(shelves.lying(Shelf.ASIDE)):
            if pointed:
                yield Fate.RESTORED, partial(shelves.restore, file.name, self._now - self._grace)
            elif self._is_old(file) and self._is_still_old(shelves, Shelf.ASIDE, file.name):
                yield Fate.REMOVED, partial(shelves.drop, Shelf.ASIDE, file.name)
        for file, pointed in self._with_pointed(filter(self._is_old, shelves.lying(Shelf.KEPT))):
            if not pointed and self._is_still_old(shelves, Shelf.KEPT, file.name):
                yield Fate.SET_ASIDE, partial(shelves.set_aside, file.name, self._now)

    def _with_pointed(self, files: Iterator[Lying]) -> Iterator[tuple[Lying, bool]]:
        """Each file, and whether a row points to it; rows are read for one 256th of all digests at a time."""
        in_order = sorted(files, key=lambda file: file.name)
        for beginning, those in groupby(in_order, lambda file: file.name[:2]):
            pointed = self._pointed(beginning)
            for file in those:
                yield file, file.name in pointed

    def _is_old(self, file: Lying) -> bool:
        return file.since < self._now - self._grace

    def _is_still_old(self, shelves: Shelves, shelf: Shelf, name: str) -> bool:
        """A collection takes long: what was listed as old may have been sent again, or set aside by another, since then."""
        since = shelves.since(shelf, name)
        return since is not None and self._is_old(Lying(name, since))
