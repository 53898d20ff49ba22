"""A bucket, by obstore: what it is asked, and what its refusals mean to whoever runs the portal."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from datetime import timedelta
from typing import TYPE_CHECKING, BinaryIO, cast

from cetms_core.errors import CetmsError, NotFound, StoreFailed

if TYPE_CHECKING:
    from obstore.store import S3Config

PART = 5 * 1024 * 1024
"""In bytes, the least that S3 takes; a longer file goes in such parts, two at a time, so memory stays bounded."""

_PIECE = 65_536
_RETRIES = 5
_PATIENCE = timedelta(seconds=30)
"""For one request and all its repetitions."""

_NO_BUCKET = "NoSuchBucket"
_REFUSALS = ("401 Unauthorized", "403 Forbidden")


class Bucket:
    """Keys and bytes under one prefix; each request is repeated while the service is busy, then StoreFailed."""

    def __init__(self, name: str, prefix: str, given: Mapping[str, str], *, virtual_hosted: bool) -> None:
        try:
            from obstore.store import S3Store
        except ImportError:
            raise CetmsError("a bucket needs obstore: pip install 'cetms[s3]'") from None
        self.name = name
        self.prefix = prefix
        self._store = S3Store(
            name,
            prefix=prefix or None,
            config=cast("S3Config", {key: value for key, value in given.items() if value}),
            client_options={"allow_http": True, "connect_timeout": "5s", "timeout": "30s"},
            retry_config={"max_retries": _RETRIES, "retry_timeout": _PATIENCE},
            virtual_hosted_style_request=virtual_hosted,
        )

    def put(self, key: str, file: BinaryIO) -> None:
        """All of `file` under `key`, or nothing; what was there is replaced, and counts as young again."""
        import obstore

        file.seek(0)
        with self._asking():
            obstore.put(self._store, key, file, chunk_size=PART, max_concurrency=2)

    def pieces(self, key: str) -> Iterator[bytes]:
        """The bytes under `key`, a piece at a time.

        Raises:
            NotFound: if there is nothing.
        """
        import obstore

        with self._asking():
            for piece in obstore.get(self._store, key).stream(min_chunk_size=_PIECE):
                yield bytes(piece)

    def __contains__(self, key: str) -> bool:
        return self.since(key) is not None

    def since(self, key: str) -> float | None:
        """Since when something lies under `key`, in seconds since 1970; None if nothing does."""
        import obstore

        with suppress(NotFound), self._asking():
            return obstore.head(self._store, key)["last_modified"].timestamp()
        return None

    def remove(self, key: str) -> None:
        """Nothing lies under `key` after this."""
        import obstore

        with suppress(NotFound), self._asking():
            obstore.delete(self._store, key)

    def copy(self, source: str, target: str) -> None:
        """The service copies by itself; what has gone from `source` meanwhile is not missed."""
        import obstore

        with suppress(NotFound), self._asking():
            obstore.copy(self._store, source, target)

    def listed(self, beginning: str) -> Iterator[tuple[str, float]]:
        """Each key below `beginning`, and since when it is there, in seconds since 1970."""
        import obstore

        with self._asking():
            for page in obstore.list(self._store, prefix=beginning):
                for each in page:
                    yield each["path"], each["last_modified"].timestamp()

    @contextmanager
    def _asking(self) -> Iterator[None]:
        """A refusal that somebody has to mend says what to mend; none of them shows a key."""
        from obstore.exceptions import BaseError, PermissionDeniedError, UnauthenticatedError

        try:
            yield
        except (PermissionDeniedError, UnauthenticatedError):
            raise self._not_let_in() from None
        except (BaseError, FileNotFoundError) as error:
            if _NO_BUCKET in str(error):
                raise CetmsError(
                    f"there is no bucket {self.name!r}: make it first, or name another"
                ) from None
            if any(refusal in str(error) for refusal in _REFUSALS):  # of a list there is no class for it
                raise self._not_let_in() from None
            if isinstance(error, FileNotFoundError):
                raise NotFound("attachment") from None
            raise StoreFailed from error

    def _not_let_in(self) -> CetmsError:
        return CetmsError(
            f"the bucket {self.name!r} does not let us in: check access_key_id and secret_access_key "
            "(AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY), and what they may do there"
        )
