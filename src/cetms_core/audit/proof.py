"""What one person keeps of a day: with it anybody can see that the published root covers the person's chain."""

import json
from collections.abc import Sequence
from datetime import date

from attrs import frozen

from cetms_core.audit.anchor import Anchor
from cetms_core.audit.chain import Head
from cetms_core.audit.merkle import Tree, leaf_of, path_to, root_over
from cetms_core.errors import InvalidValue


@frozen
class Proof:
    """A head, its place among the heads of a day, and the way up to that day's root."""

    day: date
    head: Head
    index: int
    chains: int
    path: tuple[str, ...]

    def holds(self, anchor: Anchor) -> bool:
        """Whether the way leads to the root that was published for that day."""
        if (self.day, self.chains) != (anchor.day, anchor.chains) or not 0 <= self.index < self.chains:
            return False
        path = [bytes.fromhex(each) for each in self.path]
        return root_over(leaf_of(self.head), self.index, self.chains, path) == anchor.root

    def __str__(self) -> str:
        head = [self.head.about, self.head.sequence, self.head.hash]
        kept = {"day": self.day.isoformat(), "head": head, "index": self.index, "chains": self.chains}
        return json.dumps({**kept, "path": self.path})


def prove(day: date, heads: Sequence[Head], about: str) -> Proof | None:
    """The proof for one chain among the heads of a day; None if it had not begun."""
    index = next((place for place, head in enumerate(heads) if head.about == about), None)
    if index is None:
        return None
    path = tuple(each.hex() for each in path_to(index, [leaf_of(head) for head in heads]))
    return Proof(day, heads[index], index, len(heads), path)


def anchor(day: date, heads: Sequence[Head]) -> Anchor:
    """What is to be published for a day with these heads."""
    return Anchor(day, len(heads), Tree(map(leaf_of, heads)).root)


def read_proof(text: str) -> Proof:
    """The proof that `str` wrote.

    Raises:
        InvalidValue: if it is none.
    """
    try:
        kept = json.loads(text)
        about, sequence, hash = kept["head"]
        path = tuple(bytes.fromhex(each).hex() for each in kept["path"])
        head = Head(str(about), int(sequence), str(hash))
        return Proof(date.fromisoformat(kept["day"]), head, int(kept["index"]), int(kept["chains"]), path)
    except (ValueError, TypeError, KeyError):
        raise InvalidValue(text, "audit.no_proof") from None
