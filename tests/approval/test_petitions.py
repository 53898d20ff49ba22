"""Moves of a petition: nothing but what the table says; the last step grants."""

from datetime import UTC, datetime
from itertools import product

import pytest
from attrs import evolve

from cetms_core import (
    Action,
    Actor,
    AdministrativeLevel,
    ApprovalStep,
    MoveNotAllowed,
    Petition,
    PetitionKind,
    PetitionState,
    PetitionStep,
    Refused,
    Region,
    Role,
)
from cetms_core.approval.petitions import (
    DECIDERS,
    PETITION,
    after_petition,
    decide_petition,
    oversees,
    takes,
)

AT = datetime(2025, 6, 1, tzinfo=UTC)
STEPS = (PetitionStep(ApprovalStep.EMPLOYER, "A"), PetitionStep(ApprovalStep.AUTHORITY, "410105"))
FILED = Petition("p", PetitionKind.RELIEF, "person", {}, STEPS, "person", AT, secret="$hash")
COUNTY = Region("410105", "金水区", AdministrativeLevel.COUNTY, ("100000", "410000", "410100", "410105"))
ADMINISTRATOR = Actor("x", Role.EMPLOYER_ADMINISTRATOR, "A")
AUTHORITY = Actor("y", Role.AUTHORITY, "410100")


def decided(petition, action, reason="理由"):
    return after_petition(petition, decide_petition(petition, action, actor=AUTHORITY, at=AT, reason=reason))


BY_HAND = """
待审核 审核通过   待审核 审核人 进一步
待审核 审核不通过 未同意 审核人 须写理由
待审核 撤回       已撤回 本人
"""


def test_the_table_by_hand():
    lines = [
        " ".join(
            [now, action, then, how.mover, *["进一步"] * how.takes_step, *["须写理由"] * how.needs_reason]
        )
        for (now, action), (then, how) in PETITION.items()
    ]

    assert [" ".join(line.split()) for line in BY_HAND.strip().splitlines()] == lines


def test_each_kind_has_its_deciders():
    assert set(DECIDERS) == set(PetitionKind)


def test_what_the_table_does_not_say_does_not_happen():
    for state, action in product(PetitionState, Action):
        if (state, action) not in PETITION:
            with pytest.raises(MoveNotAllowed):
                decided(evolve(FILED, state=state), action)


def test_it_is_granted_at_the_last_step_and_not_before():
    half = decided(FILED, Action.APPROVE)
    whole = decided(half, Action.APPROVE)

    assert (half.state, half.step, half.waits_at) == (PetitionState.WAITING, 1, STEPS[1])
    assert (whole.state, whole.step, whole.waits_at) == (PetitionState.GRANTED, 2, None)
    assert (half.version, whole.version) == (2, 3)


def test_a_secret_goes_once_it_is_decided():
    assert decided(FILED, Action.APPROVE).secret == "$hash"
    assert {decided(FILED, action).secret for action in (Action.REJECT, Action.WITHDRAW)} == {""}


def test_a_refusal_needs_a_reason_and_keeps_it():
    with pytest.raises(Refused):
        decided(FILED, Action.REJECT, " ")
    assert decided(FILED, Action.REJECT).reason == "理由"


@pytest.mark.parametrize(
    ("step", "actor", "theirs"),
    [
        (STEPS[0], ADMINISTRATOR, True),
        (STEPS[0], evolve(ADMINISTRATOR, scope="B"), False),
        (STEPS[0], AUTHORITY, False),
        (STEPS[1], AUTHORITY, True),
        (STEPS[1], evolve(AUTHORITY, scope="410400"), False),
        (STEPS[1], ADMINISTRATOR, False),
    ],
)
def test_a_step_is_taken_at_its_place_by_its_office(step, actor, theirs):
    assert takes(actor, step, COUNTY) is theirs


def test_an_authority_reads_what_waits_at_an_employer_below():
    assert oversees(AUTHORITY, STEPS[0], COUNTY)
    assert not oversees(evolve(AUTHORITY, scope="410400"), STEPS[0], COUNTY)
