from itertools import product
from typing import Any

import pytest

from cetms_core.approval import decides, sees
from cetms_core.domain.actor import Actor, Role
from cetms_core.domain.approval_step import ApprovalStep
from cetms_core.domain.places import AdministrativeLevel, Region

JINSHUI = Region("410105", "金水区", AdministrativeLevel.COUNTY, ("100000", "410000", "410100", "410105"))
RECORD: dict[str, Any] = {"person_id": "li", "employer": "hospital", "region": JINSHUI}

SEEN_BY = {
    "the person": (Actor("li", Role.PROFESSIONAL), True),
    "another person": (Actor("wang", Role.PROFESSIONAL), False),
    "a person who says to be of the employer": (Actor("wang", Role.PROFESSIONAL, "hospital"), False),
    "the employer's administrator": (Actor("zhao", Role.EMPLOYER_ADMINISTRATOR, "hospital"), True),
    "another employer's administrator": (Actor("zhao", Role.EMPLOYER_ADMINISTRATOR, "school"), False),
    "an administrator without an employer": (Actor("zhao", Role.EMPLOYER_ADMINISTRATOR), False),
    "the person, as another employer's administrator": (Actor("li", Role.EMPLOYER_ADMINISTRATOR, "x"), False),
    "the authority of the region": (Actor("qian", Role.AUTHORITY, "410105"), True),
    "the authority above": (Actor("qian", Role.AUTHORITY, "410100"), True),
    "the nation's authority": (Actor("qian", Role.AUTHORITY, "100000"), True),
    "the authority beside": (Actor("qian", Role.AUTHORITY, "410102"), False),
    "an authority whose code begins alike": (Actor("qian", Role.AUTHORITY, "4101"), False),
    "an authority without a region": (Actor("qian", Role.AUTHORITY), False),
    "a visitor": (Actor.visitor(), False),
    "a visitor who says to be the person": (Actor("li", Role.VISITOR), False),
    "a system administrator": (Actor("wu", Role.SYSTEM_ADMINISTRATOR), False),
    "the operator": (Actor.operator(), False),
}

TURN = {ApprovalStep.EMPLOYER: Role.EMPLOYER_ADMINISTRATOR, ApprovalStep.AUTHORITY: Role.AUTHORITY}


@pytest.mark.parametrize(("actor", "expected"), SEEN_BY.values(), ids=SEEN_BY)
def test_a_record_is_seen_from_within_the_scope_and_from_nowhere_else(actor, expected):
    assert expected is sees(actor, **RECORD)


@pytest.mark.parametrize("step", ApprovalStep)
@pytest.mark.parametrize(("actor", "seen"), SEEN_BY.values(), ids=SEEN_BY)
def test_a_step_is_taken_by_its_own_role_within_the_scope(step, actor, seen):
    assert (seen and actor.role is TURN[step]) is decides(actor, step, **RECORD)


@pytest.mark.parametrize(("step", "role", "scope"), [*product(ApprovalStep, Role, ["hospital", "410100"])])
def test_nobody_decides_on_their_own_record(step, role, scope):
    assert not decides(Actor("li", role, scope), step, **RECORD)
