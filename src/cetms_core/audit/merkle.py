"""One root over many heads, as RFC 6962 (section 2.1) makes it: leaves and nodes are hashed apart, so none passes for the other."""

from collections.abc import Iterable, Sequence
from hashlib import sha256

from cetms_core.audit.chain import Head

LEAF, NODE = b"\x00", b"\x01"


def leaf_of(head: Head) -> bytes:
    """The leaf of a chain: whose it is, how long, and its last hash."""
    return sha256(LEAF + f"{head.about}\n{head.sequence}\n{head.hash}".encode()).digest()


def node(left: bytes, right: bytes) -> bytes:
    """What stands above two of them."""
    return sha256(NODE + left + right).digest()


class Tree:
    """Grows leaf by leaf; it holds one hash for each level, however many leaves there are."""

    def __init__(self, leaves: Iterable[bytes] = ()) -> None:
        self.size = 0
        self._whole: list[bytes] = []
        for leaf in leaves:
            self.add(leaf)

    def add(self, leaf: bytes) -> None:
        """One more at the right."""
        self.size += 1
        size = self.size
        while size % 2 == 0:
            leaf, size = node(self._whole.pop(), leaf), size // 2
        self._whole.append(leaf)

    @property
    def root(self) -> str:
        """In hexadecimal digits; that of no leaves is the hash of nothing."""
        if not self._whole:
            return sha256().hexdigest()
        *others, root = self._whole
        for left in reversed(others):
            root = node(left, root)
        return root.hex()


def path_to(index: int, leaves: Sequence[bytes]) -> list[bytes]:
    """What a leaf has beside it at each level, from below: with it anybody can work out the root."""
    path, level = [], [*leaves]
    while len(level) > 1:
        if (beside := index ^ 1) < len(level):
            path.append(level[beside])
        level = [_above(level, left) for left in range(0, len(level), 2)]
        index //= 2
    return path


def root_over(leaf: bytes, index: int, size: int, path: Sequence[bytes]) -> str | None:
    """The root that a path leads to; None if it is not as long as the tree is high."""
    beside = iter(path)
    try:
        while size > 1:
            if index % 2:
                leaf = node(next(beside), leaf)
            elif index + 1 < size:
                leaf = node(leaf, next(beside))
            index, size = index // 2, (size + 1) // 2
    except StopIteration:
        return None
    return leaf.hex() if next(beside, None) is None else None


def _above(level: Sequence[bytes], left: int) -> bytes:
    return node(*level[left : left + 2]) if left + 1 < len(level) else level[left]
