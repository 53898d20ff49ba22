"""Staging: bytes are counted and hashed while they stream in, and kept only when somebody says so."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import BinaryIO

from attrs import field, frozen

from cetms_core.errors import Refused, StoreFailed
from cetms_core.findings import Finding

_PIECE = 65_536
"""In bytes; what is held in memory at a time."""


@frozen
class StagedFile:
    """A file that has arrived whole and waits for a verdict; leaving its block without `keep` removes it."""

    digest: str
    """SHA-256 of the bytes, in hexadecimal digits."""

    size: int
    """In bytes, as counted."""

    file: BinaryIO = field(repr=False)
    """The bytes, seekable, to be inspected."""

    _keep: Callable[[], None] = field(repr=False)

    def keep(self) -> None:
        """Keep the bytes under their digest, durably, before anything may refer to them."""
        self._keep()


@contextmanager
def on_disk() -> Iterator[None]:
    """What the disk will not take is a failure of the store; what `stream` raises is the host's own."""
    try:
        yield
    except OSError as error:
        raise StoreFailed from error


def pour(stream: BinaryIO, into: BinaryIO, *, limit: int) -> tuple[str, int]:
    """Copy `stream`, and say the digest and size of what came.

    The limit is on what arrives, never on what was announced; nothing is read beyond one byte more.

    Raises:
        Refused: as soon as more than `limit` bytes have arrived.
    """
    from hashlib import sha256

    digest, size = sha256(), 0
    while piece := stream.read(min(_PIECE, limit - size + 1)):
        size += len(piece)
        if size > limit:
            raise Refused(
                [Finding("attachment.too_large", "attachment", values={"limit": f"{limit / 1024**2:g}"})]
            )
        digest.update(piece)
        with on_disk():
            into.write(piece)
    with on_disk():
        into.flush()
    return digest.hexdigest(), size
