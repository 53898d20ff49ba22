"""One visit at the counter: the block is the transaction."""

from types import TracebackType
from typing import Self

from cetms_core.commands.desk import Desk
from cetms_core.transaction.counter import Counter


class Visit:
    """Opens one desk for one actor, and closes it: all of it is kept, or nothing."""

    def __init__(self, counter: Counter) -> None:
        self._counter = counter

    def __enter__(self) -> Self:
        self._counter.open()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._counter.close(kind, error, trace)

    @property
    def _desk(self) -> Desk:
        return self._counter.desk
