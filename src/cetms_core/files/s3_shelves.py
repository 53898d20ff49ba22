"""The shelves of a bucket: what is kept and what lies aside have a prefix each; what comes in never lies there half."""

from collections.abc import Iterator

from attrs import frozen

from cetms_core.files.bucket import Bucket
from cetms_core.files.digest import is_digest
from cetms_core.files.shelves import Lying, Shelf


def key_of(shelf: Shelf, name: str) -> str:
    """What a file is called in the bucket."""
    return f"{shelf}/{name}"


@frozen
class S3Shelves:
    """A move is a copy and then a removal: ended in between, the file lies on both, and the move is done again.

    Another collection may stand in between at any moment, so no step takes a copy for granted that one may remove.
    """

    _bucket: Bucket

    def lying(self, shelf: Shelf) -> Iterator[Lying]:
        for key, since in self._bucket.listed(shelf):
            name = key.removeprefix(f"{shelf}/")
            if is_digest(name):
                yield Lying(name, since)

    def since(self, shelf: Shelf, name: str) -> float | None:
        return self._bucket.since(key_of(shelf, name))

    def drop(self, shelf: Shelf, name: str) -> None:
        self._bucket.remove(key_of(shelf, name))

    def set_aside(self, name: str, now: float) -> None:
        """It counts from now on, by the clock of the service."""
        self._bucket.copy(key_of(Shelf.KEPT, name), key_of(Shelf.ASIDE, name))
        self._bucket.remove(key_of(Shelf.KEPT, name))

    def restore(self, name: str, before: float) -> None:
        """The copy makes it young, so that no collection touches it for a grace; what lies aside stays for as long."""
        kept, aside = self.since(Shelf.KEPT, name), self.since(Shelf.ASIDE, name)
        if kept is None or aside is None or kept < aside:
            self._bucket.copy(key_of(Shelf.ASIDE, name), key_of(Shelf.KEPT, name))
        elif kept < before:
            self.drop(Shelf.ASIDE, name)
