"""Orphans: what was received and never declared is set aside, and removed when nobody missed it for as long again."""

import os
from collections import Counter
from collections.abc import Callable, Container, Iterator
from contextlib import suppress
from enum import StrEnum
from itertools import groupby
from pathlib import Path

from attrs import field, frozen

from cetms_core.files.digest import is_digest

ASIDE = "aside"
"""The folder of what is set aside: still opened by its digest, but no new declaration can point to it."""

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
    """The files of one folder to which no row points.

    Each is moved or removed by one step that happens whole or not at all, so a collection can be ended at any moment
    and begun again, beside others and beside people who send and declare.
    Removing takes two collections: a row that was committed just as its file was set aside brings it back.
    """

    _root: Path
    _pointed: Pointed = field(repr=False)
    _now: float
    """In seconds, as the file system counts them."""

    _grace: float = GRACE

    def collect(self, *, dry_run: bool = False) -> Counter[Fate]:
        """How many files had which fate; on a dry run, would have."""
        fates: Counter[Fate] = Counter()
        for fate, act in self._acts():
            if not dry_run:
                with suppress(FileNotFoundError):  # somebody else was faster
                    act()
            fates[fate] += 1
        return fates

    def _acts(self) -> Iterator[tuple[Fate, Callable[[], None]]]:
        for path in self._old("staging/*"):
            yield Fate.UNSENT, path.unlink
        for path, pointed in self._with_pointed(sorted(self._root.glob(f"{ASIDE}/*"))):
            if pointed:
                yield Fate.RESTORED, lambda path=path: self._restore(path)  # type: ignore[misc]
            elif self._is_old(path):
                yield Fate.REMOVED, path.unlink
        for path, pointed in self._with_pointed(sorted(self._old("??/??/*"))):
            if not pointed:
                yield Fate.SET_ASIDE, lambda path=path: self._set_aside(path)  # type: ignore[misc]

    def _with_pointed(self, paths: list[Path]) -> Iterator[tuple[Path, bool]]:
        """Each kept file, and whether a row points to it; rows are read for one 256th of all digests at a time."""
        for beginning, those in groupby(filter(_is_kept, paths), lambda path: path.name[:2]):
            pointed = self._pointed(beginning)
            for path in those:
                yield path, path.name in pointed

    def _set_aside(self, path: Path) -> None:
        """It counts from now on, and before it moves: if nothing more happens, it has only grown younger."""
        os.utime(path, (self._now, self._now))
        (self._root / ASIDE).mkdir(mode=0o700, exist_ok=True)
        os.replace(path, self._root / ASIDE / path.name)

    def _restore(self, path: Path) -> None:
        """Unless the same bytes were sent again; those are younger."""
        kept = self._root / path.name[:2] / path.name[2:4] / path.name
        kept.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if kept.exists():
            path.unlink()
        else:
            os.replace(path, kept)

    def _old(self, pattern: str) -> Iterator[Path]:
        return filter(self._is_old, self._root.glob(pattern))

    def _is_old(self, path: Path) -> bool:
        with suppress(FileNotFoundError):
            return path.stat().st_mtime < self._now - self._grace
        return False


def _is_kept(path: Path) -> bool:
    return is_digest(path.name)
