"""Whatever they do, in whatever order: what counts is what the state says, and each step was somebody else's."""

from collections.abc import Callable
from itertools import combinations

import pytest
from hypothesis import given, settings, strategies as st

from cetms_core import Actor, ApprovalStep, CetmsError, Declaration, DeclarationState, Hours, Transaction
from cetms_core.approval import same_people
from cetms_core.commands.reviewing.course import takers, this_time
from tests.commands.chained import house_with
from tests.commands.lending.test_lend_office import lent
from tests.house import ADMINISTRATOR, CITY, COUNTY, DEPUTY, LI, PROVINCE, House, conference

D, A = DeclarationState, ApprovalStep
CHAINS = [(A.EMPLOYER,), (A.EMPLOYER, A.AUTHORITY), (A.EMPLOYER, A.COUNTY, A.CITY), (A.CITY, A.PROVINCE)]
WAITING = {D.SUBMITTED, D.IN_REVIEW, D.APPEALED}
OFFICES = (ADMINISTRATOR, DEPUTY, COUNTY, CITY, PROVINCE)

Move = Callable[[Transaction, Declaration], object]
REVIEWS: dict[str, Move] = {
    "approve": lambda tx, seen: tx.approve(seen),
    "lower": lambda tx, seen: tx.lower(
        seen, Hours.of(seen.worth.tenths // 2) if seen.worth else 0, "学时有误"
    ),
    "reject": lambda tx, seen: tx.reject(seen, "材料不实"),
    "send_back": lambda tx, seen: tx.send_back(seen, {"": "请核对"}),
    "revoke": lambda tx, seen: tx.revoke(seen, "材料不实"),
    "uphold": lambda tx, seen: tx.uphold(seen, "材料不实"),
    "overturn": lambda tx, seen: tx.overturn(seen, "材料属实"),
    "undo": lambda tx, seen: tx.undo(seen),
}
ANSWERS: dict[str, Move] = {
    "accept_hours": lambda tx, seen: tx.accept_hours(seen),
    "contest_hours": lambda tx, seen: tx.contest_hours(seen, "学时无误"),
    "appeal": lambda tx, seen: tx.appeal(seen.id, "材料属实"),
    "resubmit": lambda tx, seen: tx.resubmit(seen.id, conference()),
}
MOVES = REVIEWS | ANSWERS
TURNS = st.lists(
    st.one_of(
        st.tuples(st.integers(0, len(OFFICES)), st.sampled_from([*REVIEWS])),
        st.tuples(st.just(-1), st.sampled_from([*ANSWERS])),
    ),
    max_size=30,
)


def walk(chain: tuple[ApprovalStep, ...], turns: list[tuple[int, str]]) -> int:
    """How many of the turns came to something."""
    house, made = house_with(*chain), 0
    officers = (*OFFICES, lent(house, 12, "周公务", by=CITY).actor, LI)  # the deputy acts for the city, too
    declared = house.declare()
    for who, what in turns:
        seen = house.read(lambda session: session.declarations.find(declared.id))
        assert seen is not None
        try:
            with house.transaction(officers[who]) as tx:
                MOVES[what](tx, seen)
            made += 1
        except CetmsError:
            assert seen == house.read(lambda session: session.declarations.find(declared.id))
        holds(house, declared.id)
    return made


def holds(house: House, id: str) -> None:
    with house.transaction(LI) as tx:
        kept, lines = tx.declaration(id), tx.entries(2025)
        taken = takers(this_time(tx._desk, kept))
    assert kept.hours is not None
    assert kept.worth is not None
    assert (kept.worth if kept.state is D.APPROVED else 0) == Hours.total(line.hours for line in lines)
    assert Hours(0) <= kept.worth <= kept.hours
    assert (kept.waits_for is not None) is (kept.state in WAITING)
    assert not any(same_people(one, other) for one, other in combinations([*taken, _owner(kept)], 2))
    assert kept.step <= len(kept.chain)
    assert kept.state is not D.APPROVED or kept.step == len(kept.chain)


def _owner(kept: Declaration) -> Actor:
    return Actor(kept.person_id, LI.role)


@given(st.sampled_from(CHAINS), TURNS)
def test_a_walk_of_reviews(chain, turns):
    walk(chain, turns)


@pytest.mark.prove
@settings(max_examples=3_000)
@given(st.sampled_from(CHAINS), TURNS)
def test_many_walks_of_reviews(chain, turns):
    walk(chain, turns)


def test_a_walk_through_every_move():
    turns = [
        *[
            (0, "send_back"),
            (0, "undo"),
            (0, "send_back"),
            (-1, "resubmit"),
            (0, "lower"),
            (-1, "contest_hours"),
        ],
        *[(0, "lower"), (-1, "accept_hours"), (3, "approve"), (3, "undo"), (3, "approve"), (3, "revoke")],
        *[(-1, "appeal"), (4, "overturn"), (3, "revoke"), (-1, "appeal"), (4, "uphold"), (-1, "appeal")],
    ]
    assert len(turns) - 2 == walk(
        CHAINS[1], turns
    )  # the province has judged before, and nobody else is above the city
