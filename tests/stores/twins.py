"""Two houses that differ in their store alone, and hear the same requests at the same moments."""

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, timedelta
from enum import Enum
from pathlib import Path
from typing import Any

import attrs
from attrs import define, field

from cetms_core import (
    Actor,
    Cap,
    CetmsError,
    Hours,
    IdNumber,
    Jurisdiction,
    Page,
    QueueItem,
    Transaction,
)
from cetms_core.domain.declaration import person_of
from cetms_core.stores.memory import MemoryStore
from cetms_core.stores.sql import SqlStore
from tests.house import HENAN, JINSHUI, House, furnished, installed
from tests.stores.laws.sessions import ChangedMindError

SEMINARS = Cap(most=35, basis="金水 五", confidence="B", type="training_seminar")
CAPPED = Jurisdiction(JINSHUI, "金水区", HENAN, caps=(SEMINARS,))
"""Where two of the three employers are, 培训 counts up to 35 学时 a year."""

Plain = Any
"""What can be compared: random ids replaced by aliases, moments in UTC, hours with their terms."""

Work = Callable[[Transaction, "Twin"], object]


@define
class Twin:
    """One house, and what random ids are called on both sides."""

    house: House
    ids: dict[str, str] = field(factory=dict)
    """Ids by alias."""

    aliases: dict[str, str] = field(factory=dict)
    """Aliases by id."""

    seen: list[QueueItem] = field(factory=list)
    """What a reviewer saw in a queue, now or earlier."""

    last: Any = None
    """What the last request came to, as it is."""

    def learn(self, alias: str, id: str) -> None:
        self.ids[alias] = id
        self.aliases[id] = alias

    def actor(self, actor: Actor) -> Actor:
        """The actor as this house knows it: an alias becomes an id."""
        return attrs.evolve(actor, person_id=self.ids.get(actor.person_id, actor.person_id))

    def answer(self, actor: Actor, work: Work, key: str | None = None) -> Plain:
        """What the request comes to: a value, or an error of ours."""
        cetms, who = self.house.cetms, self.actor(actor)
        try:
            self.last = cetms.perform(who, lambda tx: work(tx, self), key=key)
        except (CetmsError, ChangedMindError) as error:
            self.last = error
        return self.plain(self.last)

    def plain(self, value: Any) -> Plain:
        match value:
            case CetmsError() | ChangedMindError():
                return type(value).__name__, str(value), self.plain(vars(value))
            case Enum():
                return value.value
            case Hours():
                return value.tenths, self.plain(value.terms)
            case datetime():
                return value.astimezone(UTC)
            case str():
                return self.aliases.get(value) or ("new" if person_of(value) else value)
            case None | int() | date():
                return value
            case Page():
                return self.plain(value.items), value.after is None
            case Mapping():
                return [(self.plain(key), self.plain(each)) for key, each in value.items()]
            case tuple() | list() | frozenset():
                return [self.plain(each) for each in value]
            case _ if hasattr(value, "text"):
                return value.text
            case _:
                return {name: self.plain(getattr(value, name)) for name in attrs.fields_dict(type(value))}


class Twins:
    """Both of them; what the one answers the other has to answer, too."""

    def __init__(self, file: Path) -> None:
        self._url = f"sqlite:///{file}"
        self._store = SqlStore(self._url)
        plugins = installed(CAPPED)
        self.memory = Twin(furnished(store=MemoryStore(), plugins=plugins))
        self.sql = Twin(furnished(store=self._store, plugins=plugins))

    @property
    def both(self) -> tuple[Twin, Twin]:
        return self.memory, self.sql

    def ask(self, actor: Actor, work: Work, key: str | None = None) -> Plain:
        """The one answer. Each request has a moment of its own, so that no order is left to random ids."""
        self.move(timedelta(microseconds=1))
        in_memory, in_sql = (twin.answer(actor, work, key) for twin in self.both)
        assert in_memory == in_sql
        return in_memory

    def learn(self, alias: str) -> None:
        """What both answered last is called `alias` from now on."""
        for twin in self.both:
            twin.learn(alias, twin.last.id)

    def learn_person(self, alias: str, number: str) -> None:
        """Whoever registered under this number is called `alias` from now on."""
        for twin in self.both:
            account = twin.house.read(lambda session: session.people.claimed_by(IdNumber(number)))
            assert account is not None
            twin.learn(alias, account.person_id)

    def move(self, by: timedelta) -> None:
        for twin in self.both:
            twin.house.clock.now += by

    def reopen(self) -> None:
        """As after a restart of the process."""
        self._store.close()
        self._store = self.sql.house.cetms.store = SqlStore(self._url)

    def close(self) -> None:
        self._store.close()
