"""A window on a file nobody trusts: it is read by ranges, never as a whole."""

from collections.abc import Iterator
from typing import BinaryIO

from attrs import frozen

from cetms_core.attachments.fault import refusal

PIECE = 65_536
"""In bytes; what is read at a time, and so what is held in memory."""


@frozen
class Window:
    """Ranges of a seekable file of `size` bytes; one that should exist and doesn't means damage."""

    _file: BinaryIO
    size: int

    def at(self, offset: int, count: int) -> bytes:
        """Exactly `count` bytes from `offset`.

        Raises:
            Refused: if the file ends before.
        """
        piece = self.up_to(offset, count)
        if len(piece) != count:
            raise refusal("attachment.damaged")
        return piece

    def up_to(self, offset: int, count: int) -> bytes:
        """The bytes from `offset`, at most `count` of them."""
        self._file.seek(offset)
        return self._file.read(count)

    def tail(self, count: int) -> bytes:
        """The last bytes, at most `count` of them."""
        return self.up_to(max(0, self.size - count), count)

    def pieces(self, start: int, end: int) -> Iterator[bytes]:
        """The bytes between two offsets, piece by piece."""
        for offset in range(start, end, PIECE):
            yield self.at(offset, min(PIECE, end - offset))
