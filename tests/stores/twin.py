"""One of two houses that differ in their store alone."""

import re
from collections.abc import Callable
from typing import Any, cast

from attrs import define, evolve, field

from cetms_core import Actor, CetmsError, Transaction, TryAgain
from cetms_core.testing.stores.sessions import ChangedMindError
from tests.house import House
from tests.stores.comparing import Plain, plain

Work = Callable[[Transaction, "Twin"], object]


class Noted:
    """A transaction of which it is written down which commands were done."""

    def __init__(self, tx: Transaction, done: set[str]) -> None:
        self._tx = tx
        self._done = done

    def __getattr__(self, command: str) -> Callable[..., object]:
        give = getattr(self._tx, command)

        def noted(*words: object, **named: object) -> object:
            result = give(*words, **named)
            self._done.add(command)
            return result

        return noted


@define
class Twin:
    """One house, and what random ids are called on both sides."""

    house: House
    ids: dict[str, str] = field(factory=dict)
    """Ids by alias."""

    aliases: dict[str, str] = field(factory=dict)
    """Aliases by id."""

    stamps: dict[str, str] = field(factory=dict)
    """Of sessions, by alias."""

    links: list[tuple[str, str]] = field(factory=list)
    """Those that were mailed: to whom, and their token."""

    seen: dict[str, list[Any]] = field(factory=dict)
    """What a reviewer saw in a list, now or earlier."""

    last: Any = None
    """What the last request came to, as it is."""

    done: set[str] = field(factory=set)
    """The commands that were given, and not refused."""

    def learn(self, alias: str, id: str) -> None:
        self.ids[alias] = id
        self.aliases[id] = alias

    def actor(self, actor: Actor) -> Actor:
        """The actor as this house knows it: an alias becomes an id."""
        if not actor.person_id:
            return actor
        return evolve(
            actor,
            person_id=self.ids.get(actor.person_id, actor.person_id),
            on_behalf_of=self.ids.get(actor.on_behalf_of, actor.on_behalf_of),
            stamp=self.stamps.get(actor.stamp, actor.stamp),
        )

    def comes_to(self, actor: Actor, work: Work, key: str | None = None, *, lives: bool = False) -> Any:
        """A value, or an error of ours: left with, or lived with."""

        def at_the_desk(tx: Transaction) -> object:
            try:
                return work(cast(Transaction, Noted(tx, self.done)), self)
            except TryAgain:
                raise
            except CetmsError as refusal:
                if lives and key is None:
                    return refusal
                raise

        try:
            return self.house.cetms.perform(self.actor(actor), at_the_desk, key=key)
        except (CetmsError, ChangedMindError) as error:
            return error

    def answer(self, actor: Actor, work: Work, key: str | None = None, *, lives: bool = False) -> Plain:
        """The same as it can be compared; the last answer is remembered as it is."""
        self.last = self.comes_to(actor, work, key, lives=lives)
        return self.plain(self.last)

    def mail(self) -> Plain:
        """Sends what is due: to whom and about what, and puts the links aside."""
        before = len(self.house.postbox.letters)
        while self.house.cetms.deliver_letters():
            pass
        new = self.house.postbox.letters[before:]
        for letter in new:
            self.links += [(letter.to.text, token) for token in re.findall(r"token=(\S+)", letter.text)]
        return sorted((letter.to.text, letter.subject) for letter in new)

    def plain(self, value: Any) -> Plain:
        return plain(value, self.aliases)
