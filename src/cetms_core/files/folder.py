"""FolderFiles: files kept in a folder of this machine, each as aa/bb/<sha256>."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, cast

from cetms_core.errors import NotFound
from cetms_core.files.digest import is_digest
from cetms_core.files.orphans import ASIDE
from cetms_core.files.staged import StagedFile, pour


class FolderFiles:
    """Files that survive a power cut; nobody but the owner of the process can read them.

    Any number of threads and processes may use one folder at once, for a file appears whole or not at all.
    """

    def __init__(self, path: str | os.PathLike[str]) -> None:
        self._root = Path(path)

    def __repr__(self) -> str:
        return f"FolderFiles({str(self._root)!r})"

    @contextmanager
    def stage(self, stream: BinaryIO, *, limit: int) -> Iterator[StagedFile]:
        """Take in what `stream` gives, at most `limit` bytes of it, for the time of the block.

        Raises:
            Refused: if there are more bytes than `limit`.
        """
        staging = self._root / "staging"
        _make_folders(staging.parent, staging)
        path = staging / os.urandom(16).hex()
        try:
            with open(path, "xb+", opener=_private) as opened:
                file = cast("BinaryIO", opened)
                digest, size = pour(stream, file, limit=limit)
                yield StagedFile(digest, size, file, lambda: self._keep(path, file.fileno(), digest))
        finally:
            path.unlink(missing_ok=True)

    def open(self, digest: str) -> BinaryIO:
        """The file kept under `digest`, to be read and closed.

        Raises:
            NotFound: if there is none.
        """
        for path in (self._path(digest), self._root / ASIDE / digest) if is_digest(digest) else ():
            with suppress(FileNotFoundError):
                return path.open("rb")
        raise NotFound("attachment")

    def __contains__(self, digest: object) -> bool:
        return is_digest(digest) and self._path(digest).is_file()

    def remove(self, digest: str) -> None:
        """Remove what is kept under `digest`, if anything is."""
        if digest in self:
            self._path(digest).unlink(missing_ok=True)

    def digests(self) -> Iterator[str]:
        """What is kept, in no order."""
        return (path.name for path in self._root.glob("??/??/*") if is_digest(path.name))

    def _path(self, digest: str) -> Path:
        return self._root / digest[:2] / digest[2:4] / digest

    def _keep(self, staged: Path, descriptor: int, digest: str) -> None:
        """Bytes first, then the name, then its folders: after a power cut there is all of it or none."""
        path = self._path(digest)
        folders = (self._root, path.parent.parent, path.parent)
        os.fsync(descriptor)
        _make_folders(*folders)
        os.replace(staged, path)
        for folder in reversed(folders):
            _sync_folder(folder)


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
