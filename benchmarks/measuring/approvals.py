"""Approvals to be made: what waits for the authorities of a town, and the statements that each approval sends."""

from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from itertools import islice, zip_longest

from attrs import frozen

from benchmarks.measuring.tracing import Statement, traced
from benchmarks.town.lives import portal
from benchmarks.town.residents import counties, person_id
from cetms_core import Actor, Cetms, QueueItem, Role
from cetms_core.stores.sql import SqlStore


@frozen
class Due:
    """One item, and who approves it: the last step, after which the hours count."""

    actor: Actor
    item: QueueItem


@contextmanager
def opened(url: str) -> Iterator[Cetms]:
    """The library over the town at an address."""
    with closing(SqlStore(url)) as store:
        yield portal(store)


def due(house: Cetms, number: int) -> list[Due]:
    """The first that wait, city by city in turn, one of each person: so that they can be approved in any order."""
    rounds = zip_longest(*(_waiting(house, actor) for actor in _authorities()))
    people = set[str]()
    found = list(islice((each for lap in rounds for each in lap if each and _is_first(each, people)), number))
    if len(found) < number:
        raise SystemExit(f"only {len(found)} declarations wait in this town: build a larger one")
    return found


def _is_first(each: Due, people: set[str]) -> bool:
    person = each.item.applicant.person_id
    known = person in people
    people.add(person)
    return not known


def due_to_one(house: Cetms, number: int, besides: Sequence[Due]) -> list[Due]:
    """The first that wait for one and the same authority, besides some others."""
    taken = {each.item.id for each in besides}
    for actor in _authorities():
        left = (each for each in _waiting(house, actor) if each.item.id not in taken)
        if len(found := list(islice(left, number))) == number:
            return found
    raise SystemExit(f"nowhere in this town do {number} more wait for one authority: build a larger one")


def _authorities() -> list[Actor]:
    cities = sorted({f"{county[:4]}00" for county in counties()})
    return [Actor(person_id("authority", int(city)), Role.AUTHORITY, city) for city in cities]


def _waiting(house: Cetms, actor: Actor) -> Iterator[Due]:
    after: str | None = None
    while True:
        with house.transaction(actor) as tx:
            page = tx.queue(after=after, limit=20)
        yield from (Due(actor, item) for item in page)
        if (after := page.after) is None:
            return


def approve(house: Cetms, each: Due) -> None:
    """In a transaction of its own."""
    with house.transaction(each.actor) as tx:
        tx.approve(each.item)


def statements_of(house: Cetms, items: Sequence[Due]) -> list[list[Statement]]:
    """What each approval sends; they are made on the way."""
    traces: list[list[Statement]] = []
    for each in items:
        with traced() as sent:
            approve(house, each)
        traces.append(sent)
    return traces
