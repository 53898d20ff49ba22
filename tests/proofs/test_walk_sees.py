"""The control of the random walk: with one guard taken away, it sees what comes of it."""

from collections.abc import Callable, Iterator
from importlib import import_module

import pytest
from attrs import frozen

from cetms_core import Finding, Petition, Refused
from cetms_core.commands.desk import Desk
from cetms_core.commands.directory import OwnDirectory
from cetms_core.domain.declaration import Declaration
from cetms_core.domain.petition import PetitionKind
from cetms_core.stores.memory.records import MemoryHistory
from tests.house import (
    ADMINISTRATOR,
    CITY,
    DEPUTY,
    LI,
    OPERATOR,
    SUN,
    SUN_AS_ADMINISTRATOR,
    SUN_AS_CITY,
)
from tests.proofs.quick import make_passwords_quick
from tests.proofs.walk.forms import RIGHT
from tests.proofs.walk.random_walk import RandomWalk

TALK, FIRST, SECOND = RIGHT[1], RIGHT[5], RIGHT[6]


def look(walk: RandomWalk) -> None:
    walk.touched = LI
    walk.the_shown_total_is_the_sum_of_its_lines_and_the_models()


def two_at_once(walk: RandomWalk) -> None:
    """The rivals take their turns, the one whose turn it is first: by threads the order would be left to chance."""
    in_turn = lambda *rivals: [walk.twins.ask(actor, work) for actor, work in rivals]  # noqa: E731
    setattr(walk.twins, "rival", in_turn)  # noqa: B010
    walk.declare(LI, TALK, 2025, True)
    walk.two_decide_at_once((ADMINISTRATOR, CITY), 0, ("approve", "approve"))


def one_person_takes_both_steps(walk: RandomWalk) -> None:
    walk.declare(LI, TALK, 2025, True)
    walk.review(SUN_AS_ADMINISTRATOR, 0, "approve")
    walk.review(SUN_AS_CITY, 0, "approve")


def somebody_decides_on_their_own(walk: RandomWalk) -> None:
    walk.declare(SUN, TALK, 2025, True)
    walk.review(ADMINISTRATOR, 0, "send_back")
    walk.answer_a_reviewer(0, "resubmit", TALK)
    for twin in walk.twins.both:
        waiting = twin.comes_to(ADMINISTRATOR, lambda tx, _: tx.queue())
        twin.seen["queue"] = [each for each in waiting if each.declaration]
    walk.review_what_was_seen_before(SUN_AS_ADMINISTRATOR, 0, "approve")


def an_office_ends(walk: RandomWalk) -> None:
    walk.dismiss(DEPUTY, OPERATOR)
    walk.look_around(DEPUTY, "queue")


def a_taken_number(walk: RandomWalk) -> None:
    walk.ask_for(LI, "a taken number")
    walk.decide_a_petition(ADMINISTRATOR, 0, True)
    walk.decide_a_petition(CITY, 0, True)
    walk.look_at_one(LI, 0, "petition_history")


def fewer_hours(walk: RandomWalk) -> None:
    walk.declare(LI, TALK, 2025, True)
    walk.review(ADMINISTRATOR, 0, "lower")
    walk.answer_a_reviewer(0, "accept_hours", TALK)
    walk.review(CITY, 0, "approve")
    look(walk)


def under_a_cap(walk: RandomWalk) -> None:
    for filled_in in (SECOND, FIRST):
        walk.declare(LI, filled_in, 2025, True)
        walk.approve_along_the_chain()
        look(walk)


def approved(walk: RandomWalk) -> None:
    walk.declare(LI, TALK, 2025, True)
    walk.approve_along_the_chain()
    look(walk)


def nothing(*_: object, **__: object) -> None:
    """In place of a guard."""


def write_and_refuse(desk: Desk, petition: Petition) -> None:
    """In place of a condition, which writes nothing."""
    desk.note(petition.about, petition.id, "petition.tried")
    raise Refused([Finding("petition.not_active")])


@frozen
class Sabotage:
    """A guard that is taken away, and the way on which it is missed."""

    where: object
    guard: str
    instead: object
    way: Callable[[RandomWalk], None]


def module(command: str) -> object:
    """By its path: in the package, a command's name is the command."""
    return import_module(f"cetms_core.commands.{command}")


SABOTAGES = {
    "nobody looks whether it changed": Sabotage(
        module("reviewing.turn"), "_demand_fresh", nothing, two_at_once
    ),
    "nobody asks for other eyes": Sabotage(
        module("reviewing.turn"), "_demand_other_eyes", nothing, one_person_takes_both_steps
    ),
    "nobody asks whose it is": Sabotage(
        module("reviewing.turn"), "demand_turn", nothing, somebody_decides_on_their_own
    ),
    "everybody is known": Sabotage(OwnDirectory, "holds", lambda *_: True, an_office_ends),
    "a command writes before it refuses": Sabotage(
        module("petitioning.grant"),
        "CONDITIONS",
        dict.fromkeys(PetitionKind, write_and_refuse),
        a_taken_number,
    ),
    "what was lowered counts in full": Sabotage(
        Declaration, "worth", property(lambda self: self.hours), fewer_hours
    ),
    "no cap is looked at": Sabotage(module("reviewing.crediting"), "settle_after", nothing, under_a_cap),
    "nothing is credited": Sabotage(module("reviewing.approve"), "credit", nothing, approved),
    "one store forgets what happened": Sabotage(MemoryHistory, "add", nothing, one_person_takes_both_steps),
}


@pytest.fixture
def walk(monkeypatch: pytest.MonkeyPatch) -> Iterator[RandomWalk]:
    make_passwords_quick(monkeypatch)
    walk = RandomWalk()
    yield walk
    walk.twins.close()
    walk.home.close()


@pytest.mark.parametrize("way", {each.way for each in SABOTAGES.values()}, ids=lambda way: way.__name__)
def test_each_way_is_walked_to_its_end(walk: RandomWalk, way: Callable[[RandomWalk], None]) -> None:
    way(walk)


@pytest.mark.parametrize("name", SABOTAGES)
def test_what_is_missing_is_seen(walk: RandomWalk, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    sabotage = SABOTAGES[name]
    monkeypatch.setattr(sabotage.where, sabotage.guard, sabotage.instead)
    with pytest.raises(AssertionError):
        sabotage.way(walk)
