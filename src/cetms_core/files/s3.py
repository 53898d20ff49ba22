"""S3Files: files kept in a bucket, each under its digest; staged on this machine, and sent only once they are inspected."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import BinaryIO, Self, cast

from cetms_core.errors import CetmsError, NotFound, StoreFailed
from cetms_core.files.bucket import Bucket
from cetms_core.files.digest import is_digest
from cetms_core.files.s3_shelves import S3Shelves, key_of
from cetms_core.files.shelves import Shelf
from cetms_core.files.staged import StagedFile, on_disk, pour


class S3Files:
    """The promises of `FolderFiles`, kept by a service of S3's kind (extra `s3`); many machines may share one bucket.

    What is not given is read where such tools read it: `AWS_ENDPOINT`, `AWS_REGION`, `AWS_ACCESS_KEY_ID`, …

    Args:
        bucket: its name; it must be there already.
        prefix: what every key begins with, such as `cetms/attachments`.
        endpoint: address of the service, where it isn't Amazon's.
        region: as the service calls it.
        access_key_id: whose key it is.
        secret_access_key: the key; it is in no repr and no error.
        virtual_hosted: whether the endpoint's host name begins with the bucket's name.

    Raises:
        CetmsError: if the extra is not installed.
    """

    def __init__(
        self,
        bucket: str,
        *,
        prefix: str = "",
        endpoint: str = "",
        region: str = "",
        access_key_id: str = "",
        secret_access_key: str = "",
        virtual_hosted: bool = False,
    ) -> None:
        given = {
            "endpoint": endpoint,
            "region": region,
            "access_key_id": access_key_id,
            "secret_access_key": secret_access_key,
        }
        self._bucket = Bucket(bucket, prefix, given, virtual_hosted=virtual_hosted)

    @classmethod
    def at(cls, url: str) -> Self:
        """The files at `s3://bucket/prefix`; all else by the environment.

        Raises:
            CetmsError: if that is no such address.
        """
        bucket, _, prefix = url.removeprefix("s3://").partition("/")
        if not url.startswith("s3://") or not bucket:
            raise CetmsError("a bucket is named like s3://bucket or s3://bucket/prefix")
        return cls(bucket, prefix=prefix)

    def __repr__(self) -> str:
        return f"S3Files({self._bucket.name!r}, prefix={self._bucket.prefix!r})"

    @property
    def shelves(self) -> S3Shelves:
        """What a collection of orphans works on."""
        return S3Shelves(self._bucket)

    @contextmanager
    def stage(self, stream: BinaryIO, *, limit: int) -> Iterator[StagedFile]:
        """Take in what `stream` gives, at most `limit` bytes of it, for the time of the block; nothing is sent yet.

        Raises:
            Refused: if there are more bytes than `limit`.
            StoreFailed: if this machine's disk is full, or fails.
        """
        with _nameless_file() as file:
            digest, size = pour(stream, file, limit=limit)
            yield StagedFile(digest, size, file, lambda: self._bucket.put(key_of(Shelf.KEPT, digest), file))

    def open(self, digest: str) -> BinaryIO:
        """The file kept under `digest`, to be read and closed: brought here whole, its bytes proved by their hash.

        Raises:
            NotFound: if there is none.
            StoreFailed: if its bytes are no longer what they were, or the service fails.
        """
        for shelf in (Shelf.KEPT, Shelf.ASIDE) if is_digest(digest) else ():
            with suppress(NotFound):
                return self._brought(shelf, digest)
        raise NotFound("attachment")

    def __contains__(self, digest: object) -> bool:
        return is_digest(digest) and key_of(Shelf.KEPT, digest) in self._bucket

    def remove(self, digest: str) -> None:
        """Remove what is kept under `digest`, if anything is."""
        if is_digest(digest):
            self._bucket.remove(key_of(Shelf.KEPT, digest))

    def digests(self) -> Iterator[str]:
        """What is kept, in no order."""
        return (file.name for file in self.shelves.lying(Shelf.KEPT))

    def _brought(self, shelf: Shelf, digest: str) -> BinaryIO:
        from hashlib import sha256

        arrived = sha256()
        with _nameless_file(closes=False) as file:
            for piece in self._bucket.pieces(key_of(shelf, digest)):
                arrived.update(piece)
                with on_disk():
                    file.write(piece)
            if arrived.hexdigest() != digest:
                raise StoreFailed
            file.seek(0)
            return file


@contextmanager
def _nameless_file(*, closes: bool = True) -> Iterator[BinaryIO]:
    """A file that no other process can open, and that is gone with its last holder, even if that one is killed."""
    from tempfile import TemporaryFile

    with on_disk():
        file = cast("BinaryIO", TemporaryFile())  # noqa: SIM115
    try:
        yield file
    except BaseException:
        closes = True
        raise
    finally:
        if closes:
            with suppress(OSError):
                file.close()
