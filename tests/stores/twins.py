"""Two houses that differ in their store alone, and hear the same requests at the same moments.

Of each request one of them lives with a refusal and goes on, the other leaves the visit with it;
so whatever a command writes before it refuses shows as a difference.
"""

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import cache, partial
from typing import Any

from cetms_core import (
    Actor,
    Cap,
    CetmsError,
    IdNumber,
    Jurisdiction,
    PasswordRules,
    Plugins,
    SignInRules,
    Stale,
    load_plugins,
)
from cetms_core.stores.memory import MemoryStore
from cetms_core.stores.sql import SqlStore
from cetms_core.testing.stores.racing import race
from tests.house import HENAN, JINSHUI, furnished, installed
from tests.plugins.making import plugin
from tests.stores.comparing import Plain, first_difference
from tests.stores.twin import Twin, Work

SEMINARS = Cap(most=35, basis="金水 五", confidence="B", type="training_seminar")
CAPPED = Jurisdiction(JINSHUI, "金水区", HENAN, caps=(SEMINARS,))
"""Where two of the three employers are, 培训 counts up to 35 学时 a year."""

FEW = SignInRules(per_account=3, refusal_takes=timedelta(0), registration_takes=timedelta(0))
RULES = PasswordRules(remembered=2)


def plugins() -> Plugins:
    """Those of this checkout, and a place with a cap."""
    return installed(CAPPED)


@cache
def without_types() -> Plugins:
    """The same without any education type, as after its plugin was removed."""
    return load_plugins(only=(), extra=[plugin("pages", cetms_jurisdictions=lambda: [CAPPED])], strict=True)


class Twins:
    """Both of them; what the one answers the other has to answer, too."""

    def __init__(self, url: str) -> None:
        self._url = url
        self._store = SqlStore(self._url)
        self.memory, self.sql = (
            Twin(furnished(store=store, plugins=plugins(), sign_in=FEW, passwords=RULES))
            for store in (MemoryStore(), self._store)
        )
        self._asked = 0

    @property
    def both(self) -> tuple[Twin, Twin]:
        return self.memory, self.sql

    @property
    def now(self) -> datetime:
        return self.memory.house.clock.now

    @property
    def done(self) -> set[str]:
        """The commands that were given, and not refused."""
        return self.memory.done

    def ask(self, actor: Actor, work: Work, key: str | None = None) -> Plain:
        """The one answer. Each request has a moment of its own, so that no order is left to random ids."""
        self._next_moment()
        lives = (self.memory, self.sql)[self._asked % 2]
        in_memory, in_sql = (twin.answer(actor, work, key, lives=twin is lives) for twin in self.both)
        assert in_memory == in_sql, first_difference(in_memory, in_sql)
        return in_memory

    def rival(
        self, first: tuple[Actor, Work], second: tuple[Actor, Work], key: str | None = None
    ) -> list[Plain]:
        """What both come to at once; in the other house they come one after the other, in the order that turned out."""
        self._next_moment()
        raced, other = self.both if self._asked % 2 else self.both[::-1]
        came_to = race(*(partial(raced.comes_to, *each, key) for each in (first, second)))
        turned = _second_came_first(came_to)
        order = (second, first) if turned else (first, second)
        one_by_one = [other.comes_to(actor, work, key) for actor, work in order]
        answers = [raced.plain(each) for each in came_to]
        assert (answers[::-1] if turned else answers) == [other.plain(each) for each in one_by_one]
        raced.last = next((each for each in came_to if not isinstance(each, CetmsError)), came_to[0])
        other.last = next((each for each in one_by_one if not isinstance(each, CetmsError)), one_by_one[0])
        return answers

    def learn(self, alias: str, of: Callable[[Any], str] = lambda last: last.id) -> None:
        """What both answered last is called `alias` from now on."""
        for twin in self.both:
            twin.learn(alias, of(twin.last))

    def learn_person(self, alias: str, number: str) -> None:
        """Whoever registered under this number is called `alias` from now on."""
        for twin in self.both:
            account = twin.house.read(lambda session: session.people.claimed_by(IdNumber(number)))
            assert account is not None
            twin.learn(alias, account.person_id)

    def sign(self, session: str) -> None:
        """Whoever signed in last goes on in a session of this name."""
        for twin in self.both:
            twin.stamps[session] = twin.last.stamp

    def mail(self) -> Plain:
        """What both send."""
        in_memory, in_sql = (twin.mail() for twin in self.both)
        assert in_memory == in_sql
        return in_memory

    def move(self, by: timedelta) -> None:
        for twin in self.both:
            twin.house.clock.now += by

    def install(self, plugins: Plugins) -> None:
        """As after an update of the installation."""
        for twin in self.both:
            twin.house.cetms.plugins = plugins

    def reopen(self) -> None:
        """As after a restart of the process."""
        self._store.close()
        self._store = self.sql.house.cetms.store = SqlStore(self._url)

    def wrong_totals(self) -> list[object]:
        """Where the totals of units are not what the accounts come to."""
        return [*self._store.wrong_totals()]

    def close(self) -> None:
        self._store.close()

    def _next_moment(self) -> None:
        self.move(timedelta(microseconds=1))
        self._asked += 1


def _second_came_first(came_to: list[Any]) -> bool:
    """Whoever finds it changed came later; whoever is refused for another reason may as well have been the first."""
    first, second = (isinstance(each, CetmsError) for each in came_to)
    return isinstance(came_to[0], Stale) or (second and not first and not isinstance(came_to[1], Stale))
