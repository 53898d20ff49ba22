"""What a store keeps of what was handed in."""

from collections.abc import Iterable, Sequence
from typing import Protocol

from cetms_core.domain.declaration import Declaration
from cetms_core.domain.submission import Submission


class Submissions(Protocol):
    """What was handed in, round by round: added to, never changed."""

    def add(self, submission: Submission) -> None: ...

    def add_many(self, submissions: Iterable[Submission]) -> None:
        """All of them, as fast as the store takes them."""

    def of(self, declaration: Declaration) -> Sequence[Submission]:
        """By round."""
