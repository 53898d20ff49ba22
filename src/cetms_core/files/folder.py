"""FolderFiles: files kept in a folder of this machine, each as aa/bb/<sha256>."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, cast

from cetms_core.errors import NotFound
from cetms_core.files.digest import is_digest
from cetms_core.files.folder_shelves import FolderShelves
from cetms_core.files.shelves import Shelf
from cetms_core.files.staged import StagedFile, on_disk, pour


class FolderFiles:
    """Files that survive a power cut; nobody but the owner of the process can read them.

    Any number of threads and processes may use one folder at once, for a file appears whole or not at all.
    """

    def __init__(self, path: str | os.PathLike[str]) -> None:
        self._root = Path(path)

    def __repr__(self) -> str:
        return f"FolderFiles({str(self._root)!r})"

    @property
    def shelves(self) -> FolderShelves:
        """What a collection of orphans works on."""
        return FolderShelves(self._root)

    @contextmanager
    def stage(self, stream: BinaryIO, *, limit: int) -> Iterator[StagedFile]:
        """Take in what `stream` gives, at most `limit` bytes of it, for the time of the block.

        Raises:
            Refused: if there are more bytes than `limit`.
            StoreFailed: if the disk is full, or fails.
        """
        path = self.shelves.path(Shelf.STAGING, os.urandom(16).hex())
        with _passing(path) as file:
            digest, size = pour(stream, file, limit=limit)
            yield StagedFile(digest, size, file, lambda: self._keep(path, file.fileno(), digest))

    def open(self, digest: str) -> BinaryIO:
        """The file kept under `digest`, to be read and closed.

        Raises:
            NotFound: if there is none.
        """
        for shelf in (Shelf.KEPT, Shelf.ASIDE) if is_digest(digest) else ():
            with suppress(FileNotFoundError):
                return self.shelves.path(shelf, digest).open("rb")
        raise NotFound("attachment")

    def __contains__(self, digest: object) -> bool:
        return is_digest(digest) and self._path(digest).is_file()

    def remove(self, digest: str) -> None:
        """Remove what is kept under `digest`, if anything is."""
        if digest in self:
            self._path(digest).unlink(missing_ok=True)

    def digests(self) -> Iterator[str]:
        """What is kept, in no order."""
        return (file.name for file in self.shelves.lying(Shelf.KEPT))

    def _path(self, digest: str) -> Path:
        return self.shelves.path(Shelf.KEPT, digest)

    def _keep(self, staged: Path, descriptor: int, digest: str) -> None:
        """Bytes first, then the name, then its folders: after a power cut there is all of it or none."""
        path = self._path(digest)
        folders = (self._root, path.parent.parent, path.parent)
        with on_disk():
            os.fsync(descriptor)
            _make_folders(*folders)
            os.replace(staged, path)
            for folder in reversed(folders):
                _sync_folder(folder)


@contextmanager
def _passing(path: Path) -> Iterator[BinaryIO]:
    """A new file that is gone after the block, unless it was moved; what a bad disk leaves behind is collected later."""
    with on_disk():
        _make_folders(path.parent.parent, path.parent)
        opened = open(path, "xb+", opener=_private)  # noqa: SIM115
    try:
        yield cast("BinaryIO", opened)
    finally:
        with suppress(OSError):
            opened.close()
        with suppress(OSError):
            path.unlink(missing_ok=True)


def _make_folders(root: Path, *inner: Path) -> None:
    root.mkdir(mode=0o700, parents=True, exist_ok=True)
    for folder in inner:
        folder.mkdir(mode=0o700, exist_ok=True)


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, mode=0o600)


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
