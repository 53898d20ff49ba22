"""MemoryFiles: files kept in memory, for tests and trials; they go with the process."""

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import BinaryIO

from cetms_core.errors import NotFound
from cetms_core.files.staged import StagedFile, pour


class MemoryFiles:
    """The same promises as `FolderFiles`, but for surviving the process."""

    def __init__(self) -> None:
        self._contents: dict[str, bytes] = {}

    def __repr__(self) -> str:
        return f"MemoryFiles({len(self._contents)} files)"

    @contextmanager
    def stage(self, stream: BinaryIO, *, limit: int) -> Iterator[StagedFile]:
        """Take in what `stream` gives, at most `limit` bytes of it, for the time of the block.

        Raises:
            Refused: if there are more bytes than `limit`.
        """
        with BytesIO() as file:
            digest, size = pour(stream, file, limit=limit)
            yield StagedFile(digest, size, file, lambda: self._contents.update({digest: file.getvalue()}))

    def open(self, digest: str) -> BinaryIO:
        """The file kept under `digest`, to be read and closed.

        Raises:
            NotFound: if there is none.
        """
        contents = self._contents.get(digest)
        if contents is None:
            raise NotFound("attachment")
        return BytesIO(contents)

    def __contains__(self, digest: object) -> bool:
        return digest in self._contents

    def remove(self, digest: str) -> None:
        """Remove what is kept under `digest`, if anything is."""
        self._contents.pop(digest, None)

    def digests(self) -> Iterator[str]:
        """What is kept, in no order."""
        return iter(tuple(self._contents))
