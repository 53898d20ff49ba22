"""One random walk through the front door, on both stores at once, beside a model of a few dictionaries.

The other store is SQLite's, or PostgreSQL's: what answers like the one in memory answers like the other, too (G6).
What one store answers, the other answers; states and totals are those of the model; a total is the sum of its lines;
nothing counts that the whole chain has not agreed to; and whoever's office has ended opens nothing.
"""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test
from sqlalchemy.engine import URL

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
from tests.stores import server


@pytest.fixture(autouse=True)
def quick_passwords(monkeypatch: pytest.MonkeyPatch) -> None:
    make_passwords_quick(monkeypatch)


EVERY_STATE = {
    *map(str, DeclarationState),
    *(f"registration: {state}" for state in RegistrationState if state is not RegistrationState.ERASED),
    *(f"petition: {state}" for state in PetitionState),
}

NOT_WALKED = {
    "export": "a copy lists by random ids; tests/commands/own_account/test_export.py compares it with every table",
    "erase": "nobody walks on after it; tests/commands/own_account/test_erase.py looks at what is left",
    "request_erasure": "half a year must pass; tests/commands/petitioning/test_request_erasure.py lets it",
    "apply_retention": "years must pass; tests/commands/base_data/test_apply_retention.py lets them",
    "load_regions": "three thousand places at each step; tests/commands/base_data/test_load_regions.py walks it alone",
}
"""Commands that no walk gives, and why."""


def on_postgresql(server_url: URL) -> type[RandomWalk]:
    """A walk whose other house is on this server."""

    class OnPostgresql(RandomWalk):
        @contextmanager
        def place(self) -> Iterator[str]:
            with server.database(server_url) as url:
                yield url.render_as_string(hide_password=False)

    return OnPostgresql


def test_one_walk_through_every_state_with_every_command() -> None:
    tour(RandomWalk())


def test_the_same_on_postgresql(postgresql: URL) -> None:
    tour(on_postgresql(postgresql)())


def tour(walk: RandomWalk) -> None:
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
    wander(RandomWalk, examples=min(settings().max_examples, 25), steps=50)


@pytest.mark.timeout(600)
def test_a_random_walk_on_postgresql(postgresql: URL) -> None:
    wander(on_postgresql(postgresql), examples=min(settings().max_examples, 6), steps=40)


@pytest.mark.prove
@pytest.mark.timeout(0)
def test_long_random_walks_reach_every_state() -> None:
    wander(RandomWalk, examples=1000, steps=200)

    assert EVERY_STATE == REACHED


@pytest.mark.prove
@pytest.mark.timeout(0)
def test_long_random_walks_on_postgresql(postgresql: URL) -> None:
    wander(on_postgresql(postgresql), examples=500, steps=200)


def wander(walk: type[RandomWalk], *, examples: int, steps: int) -> None:
    run_state_machine_as_test(
        walk,
        settings=settings(
            max_examples=examples, stateful_step_count=steps, suppress_health_check=[*HealthCheck]
        ),
    )
