"""A portal's visitors on a bad line: what they want once, they send up to five times, since answers get lost."""

from collections.abc import Callable
from random import Random

from attrs import frozen

from cetms_core import Actor, Cetms, Declaration, Transaction
from cetms_core.contracts import Search
from cetms_core.testing.stores.racing import race
from tests.house import CHEN, FENG, LI, SUN, WANG, House, conference

SENDERS = (LI, WANG, SUN, CHEN, FENG)
AT_ONCE = 0.2
"""The share of what is sent again before the first answer is there."""

Work = Callable[[Transaction], Declaration]


@frozen
class Intent:
    """One thing that somebody wants done once; half of them differ from the others by their key alone."""

    number: int
    sender: Actor
    times: int
    at_once: bool

    @property
    def key(self) -> str:
        return f"form {self.number}"

    @property
    def title(self) -> str:
        """Empty for a draft in which nothing stands yet."""
        return f"第 {self.number} 届论坛" if self.number % 2 else ""

    @property
    def asked(self) -> dict[str, object]:
        """The body of the request."""
        return {"type": "academic_conference", "year": 2025, "title": self.title}

    def work(self, house: House) -> Work:
        if not self.title:
            return lambda tx: tx.draft("academic_conference", 2025, {})
        answers = conference(self.title)
        return lambda tx: tx.declare("academic_conference", 2025, answers, attachment=house.scan)

    def send(self, house: House, *, keyed: bool = True) -> list[Declaration]:
        """What each of the sendings came to, whether its answer got lost on the way or not."""
        work, key = self.work(house), self.key if keyed else None

        def once() -> Declaration:
            return house.cetms.perform(self.sender, work, key=key, asked=self.asked)

        return race(*[once] * self.times) if self.at_once else [once() for _ in range(self.times)]


def intents(chance: Random, number: int) -> list[Intent]:
    """So many, by different people; each is sent once to five times."""
    return [
        Intent(each, chance.choice(SENDERS), chance.randint(1, 5), chance.random() < AT_ONCE)
        for each in range(number)
    ]


def other_bodies(asked: dict[str, object]) -> list[object]:
    """What a request with the same key may ask instead: another value, more, less, the same as a list, or nothing."""
    changed = [asked | {name: f"{value}?"} for name, value in asked.items()]
    fewer = [{name: asked[name] for name in asked if name != left_out} for left_out in asked]
    return [*changed, *fewer, asked | {"remark": ""}, [[*each] for each in asked.items()], {}, None]


def kept(cetms: Cetms) -> list[Declaration]:
    """Everything that was declared or drafted."""
    with cetms.store.session() as session:
        return [*session.declarations.search(Search(drafts=True), after=None, limit=10**6)]
