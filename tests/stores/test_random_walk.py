"""One random walk through the front door, on both stores at once, beside a model of a few dictionaries.

What one store answers, the other answers; states and totals are those of the model; a total is the sum of its lines;
nothing counts that the whole chain has not agreed to; and whoever's office has ended opens nothing.
"""

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test

from cetms_core.commands import PERMISSIONS
from cetms_core.domain.declaration import DeclarationState
from cetms_core.domain.petition import PetitionState
from cetms_core.domain.professional import RegistrationState
from tests.house import (
    CHEN,
    CITY,
    LI,
    WANG,
)
from tests.proofs.quick import make_passwords_quick
from tests.proofs.walk.forms import RIGHT
from tests.proofs.walk.people import NEWCOMER
from tests.proofs.walk.random_walk import REACHED, RandomWalk
from tests.proofs.walk.tour import PARTS


@pytest.fixture(autouse=True)
def quick_passwords(monkeypatch: pytest.MonkeyPatch) -> None:
    make_passwords_quick(monkeypatch)


EVERY_STATE = {
    *map(str, DeclarationState),
    *(f"registration: {state}" for state in RegistrationState),
    *(f"petition: {state}" for state in PetitionState),
}

NOT_WALKED = {
    "load_regions": "three thousand places at each step; tests/commands/base_data/test_load_regions.py walks it alone",
}
"""Commands that no walk gives, and why."""


def test_one_walk_through_every_state_with_every_command() -> None:
    walk = RandomWalk()
    for part in PARTS:
        part(walk)
        for walk.touched in (LI, WANG, CHEN, NEWCOMER):
            walk.the_shown_total_is_the_sum_of_its_lines_and_the_models()
    walk.teardown()

    assert EVERY_STATE == walk.reached
    assert {*PERMISSIONS} - {*NOT_WALKED} == walk.twins.done & {*PERMISSIONS}


def test_one_walk_under_a_cap() -> None:
    """The later seminar is cut when both are approved, first or last, and given back when the earlier one is revoked."""
    walk = RandomWalk()
    later, earlier = RIGHT[-1], RIGHT[-2]
    for filled_in in (later, earlier):
        walk.declare(LI, filled_in, 2025, True)
        walk.approve_along_the_chain()
        walk.the_shown_total_is_the_sum_of_its_lines_and_the_models()
    assert [75, 275] == [*walk.totals(LI).values()]

    walk.revoke(CITY, 0)
    walk.the_shown_total_is_the_sum_of_its_lines_and_the_models()
    assert [300] == [*walk.totals(LI).values()]
    walk.teardown()


# ── at random ─────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.timeout(600)  # seconds suffice; but a failure is made as short as possible first
def test_a_random_walk() -> None:
    wander(examples=min(settings().max_examples, 25), steps=50)


@pytest.mark.prove
@pytest.mark.timeout(0)
def test_long_random_walks_reach_every_state() -> None:
    wander(examples=1000, steps=200)

    assert EVERY_STATE == REACHED


def wander(*, examples: int, steps: int) -> None:
    run_state_machine_as_test(
        RandomWalk,
        settings=settings(
            max_examples=examples, stateful_step_count=steps, suppress_health_check=[*HealthCheck]
        ),
    )
