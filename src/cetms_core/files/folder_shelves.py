"""The shelves of a folder: aa/bb/<sha256> for what is kept, and a folder each for what lies aside and what comes in."""

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from attrs import frozen

from cetms_core.files.digest import is_digest
from cetms_core.files.shelves import Lying, Shelf


@frozen
class FolderShelves:
    """Each move is one renaming."""

    _root: Path

    def path(self, shelf: Shelf, name: str) -> Path:
        """Where a file of this name lies."""
        if shelf is Shelf.KEPT:
            return self._root / name[:2] / name[2:4] / name
        return self._root / shelf / name

    def lying(self, shelf: Shelf) -> Iterator[Lying]:
        for path in self._root.glob("??/??/*" if shelf is Shelf.KEPT else f"{shelf}/*"):
            with suppress(FileNotFoundError):  # somebody else was faster
                if shelf is Shelf.STAGING or is_digest(path.name):
                    yield Lying(path.name, path.stat().st_mtime)

    def since(self, shelf: Shelf, name: str) -> float | None:
        with suppress(FileNotFoundError):
            return self.path(shelf, name).stat().st_mtime
        return None

    def drop(self, shelf: Shelf, name: str) -> None:
        self.path(shelf, name).unlink()

    def set_aside(self, name: str, now: float) -> None:
        """It counts from now on, and before it moves: if nothing more happens, it has only grown younger."""
        kept, aside = self.path(Shelf.KEPT, name), self.path(Shelf.ASIDE, name)
        os.utime(kept, (now, now))
        aside.parent.mkdir(mode=0o700, exist_ok=True)
        os.replace(kept, aside)

    def restore(self, name: str, before: float) -> None:
        kept, aside = self.path(Shelf.KEPT, name), self.path(Shelf.ASIDE, name)
        kept.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if kept.exists():
            aside.unlink()
        else:
            os.replace(aside, kept)
