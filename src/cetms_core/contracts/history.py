"""What happened: added to, never changed, each line chained to the one before it."""

from collections.abc import Iterable, Sequence
from typing import Protocol

from cetms_core.audit import Head, Link
from cetms_core.domain.event import Event


class History(Protocol):
    """What happened: added to, never changed."""

    def add(self, event: Event) -> None:
        """As the next line of its chain, with whose head it moves."""

    def of(self, about: str, record: str) -> Sequence[Event]:
        """In the order in which it happened."""

    def latest(self, about: str, *, before: int | None, limit: int) -> Sequence[tuple[int, Event]]:
        """With their numbers, the newest first; from line `before` on, without it."""

    def heads(self, *, after: str, limit: int) -> Sequence[Head]:
        """Of all chains, by whom they are about."""

    def chain(self, about: str) -> tuple[Sequence[Link], Head | None]:
        """One chain and its head."""

    def chains(self, *, after: str, upto: str) -> Iterable[tuple[str, Sequence[Link]]]:
        """Every chain that is about somebody behind `after` and not behind `upto`; read as they are asked for."""
