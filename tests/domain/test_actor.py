"""Whoever acts is named by role and scope; only the operator's own object is the operator."""

import pytest

from cetms_core.domain.actor import OPERATOR, Actor, Role, UserKind


def test_each_kind_of_user_signs_in_to_a_role_of_its_own():
    wanted = {
        UserKind.PERSON: Role.PROFESSIONAL,
        UserKind.EMPLOYER: Role.EMPLOYER_ADMINISTRATOR,
        UserKind.AUTHORITY: Role.AUTHORITY,
        UserKind.INDUSTRY: Role.INDUSTRY_AUTHORITY,
        UserKind.TRAINING_BASE: Role.TRAINING_BASE,
        UserKind.SYSTEM: Role.SYSTEM_ADMINISTRATOR,
    }

    assert wanted == {kind: kind.role for kind in UserKind}


def test_a_visitor_is_nobody_with_no_scope():
    assert Actor("", Role.VISITOR, "") == Actor.visitor()


def test_the_operator_is_one_object_that_nothing_else_can_be():
    assert OPERATOR is Actor.operator() is Actor.operator()
    assert OPERATOR.needs_no_directory
    assert not Actor("", Role.SYSTEM_ADMINISTRATOR).needs_no_directory


@pytest.mark.parametrize("role", Role)
def test_only_a_visitor_needs_no_directory_by_role(role):
    assert (role is Role.VISITOR) == Actor("a1", role, "410100").needs_no_directory


def test_the_stamp_of_a_sign_in_is_no_part_of_who_acts():
    signed_in = Actor("a1", Role.AUTHORITY, "410100", stamp="s1")

    assert Actor("a1", Role.AUTHORITY, "410100") == signed_in
    assert "s1" not in repr(signed_in)
    assert Actor("a1", Role.AUTHORITY, "410100", on_behalf_of="b2") != signed_in
