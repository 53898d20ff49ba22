"""Tables in memory: nobody sees what is not committed, and what was written can be taken back."""

from collections.abc import Callable, Hashable, Iterator
from threading import RLock
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")


class Journal:
    """What the open transaction has written; while it is open, other threads wait to read and to write."""

    def __init__(self, lock: RLock) -> None:
        self._lock = lock
        self._undo: list[Callable[[], object]] = []
        self._begun = False

    def begin(self) -> None:
        """Keeps everybody else out until the end; may be said twice."""
        if not self._begun:
            self._lock.acquire()
            self._begun = True

    @property
    def begun(self) -> bool:
        """Whether this transaction writes."""
        return self._begun

    def wrote(self, undo: Callable[[], object]) -> None:
        """Remembers how to take one writing back."""
        self._undo.append(undo)

    def end(self, *, keep: bool) -> None:
        """Keeps all of it, or takes all of it back."""
        while self._undo:
            undo = self._undo.pop()
            if not keep:
                undo()
        if self._begun:
            self._begun = False
            self._lock.release()


class Table(Generic[Key, Value]):
    """Rows by key."""

    def __init__(self, lock: RLock) -> None:
        self._lock = lock
        self._rows: dict[Key, Value] = {}

    def get(self, key: Key) -> Value | None:
        with self._lock:
            return self._rows.get(key)

    def __iter__(self) -> Iterator[Key]:
        """The keys, as they were when it was asked."""
        with self._lock:
            return iter(list(self._rows))

    def values(self) -> list[Value]:
        """In the order in which they were first put."""
        with self._lock:
            return list(self._rows.values())

    def put(self, journal: Journal, key: Key, value: Value) -> None:
        """Adds or replaces a row."""
        journal.begin()
        before = self._rows.get(key)
        journal.wrote(
            (lambda: self._rows.pop(key)) if before is None else (lambda: self._rows.update({key: before}))
        )
        self._rows[key] = value

    def drop(self, journal: Journal, key: Key) -> None:
        """Takes a row out, if it is there."""
        journal.begin()
        before = self._rows.pop(key, None)
        if before is not None:
            journal.wrote(lambda: self._rows.update({key: before}))
