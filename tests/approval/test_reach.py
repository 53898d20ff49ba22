from itertools import product

import pytest
from attrs import evolve

from cetms_core.approval import LEVELS, Standing, decides, industry_of, sees
from cetms_core.domain.actor import Actor, Role
from cetms_core.domain.approval_step import ApprovalStep
from cetms_core.domain.places import AdministrativeLevel, Region

JINSHUI = Region("410105", "金水区", AdministrativeLevel.COUNTY, ("100000", "410000", "410100", "410105"))
RECORD = Standing("li", "hospital", JINSHUI, "卫生健康", "base")

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
    "the authority of its industry": (Actor("he", Role.INDUSTRY_AUTHORITY, "410100/卫生健康"), True),
    "the authority of another industry": (Actor("he", Role.INDUSTRY_AUTHORITY, "410100/教育"), False),
    "the industry's authority beside": (Actor("he", Role.INDUSTRY_AUTHORITY, "410102/卫生健康"), False),
    "an industry's authority without an industry": (Actor("he", Role.INDUSTRY_AUTHORITY, "410100"), False),
    "the base that filed it": (Actor("shi", Role.TRAINING_BASE, "base"), True),
    "another base": (Actor("shi", Role.TRAINING_BASE, "other"), False),
    "a base without a scope": (Actor("shi", Role.TRAINING_BASE), False),
    "a visitor": (Actor.visitor(), False),
    "a visitor who says to be the person": (Actor("li", Role.VISITOR), False),
    "a system administrator": (Actor("wu", Role.SYSTEM_ADMINISTRATOR), False),
    "the operator": (Actor.operator(), False),
}

TURN = {
    ApprovalStep.EMPLOYER: Role.EMPLOYER_ADMINISTRATOR,
    ApprovalStep.AUTHORITY: Role.AUTHORITY,
    ApprovalStep.INDUSTRY: Role.INDUSTRY_AUTHORITY,
}


@pytest.mark.parametrize(("actor", "expected"), SEEN_BY.values(), ids=SEEN_BY)
def test_a_record_is_seen_from_within_the_scope_and_from_nowhere_else(actor, expected):
    assert expected is sees(actor, RECORD)


@pytest.mark.parametrize("step", TURN)
@pytest.mark.parametrize(("actor", "seen"), SEEN_BY.values(), ids=SEEN_BY)
def test_a_step_is_taken_by_its_own_role_within_the_scope(step, actor, seen):
    assert (seen and actor.role is TURN[step]) is decides(actor, step, RECORD)


@pytest.mark.parametrize("step", LEVELS)
@pytest.mark.parametrize(("actor", "seen"), SEEN_BY.values(), ids=SEEN_BY)
def test_the_step_of_one_level_is_taken_by_its_authority_alone(step, actor, seen):
    record = evolve(RECORD, authority="410100")

    assert (actor == Actor("qian", Role.AUTHORITY, "410100")) is decides(actor, step, record)
    assert not decides(actor, step, RECORD)


def test_nobody_lends_out_the_decision_on_their_own_record():
    borrowed = Actor("zhao", Role.EMPLOYER_ADMINISTRATOR, "hospital", on_behalf_of="li")

    assert not decides(borrowed, ApprovalStep.EMPLOYER, RECORD)
    assert decides(evolve(borrowed, on_behalf_of="wang"), ApprovalStep.EMPLOYER, RECORD)


@pytest.mark.parametrize(
    ("scope", "read"), [("410100/卫生/中医", ("410100", "卫生/中医")), ("410100", ("410100", ""))]
)
def test_the_scope_of_an_industry_names_region_and_industry(scope, read):
    assert read == industry_of(scope)


@pytest.mark.parametrize(("step", "role", "scope"), [*product(ApprovalStep, Role, ["hospital", "410100"])])
def test_nobody_decides_on_their_own_record(step, role, scope):
    assert not decides(Actor("li", role, scope), step, RECORD)
