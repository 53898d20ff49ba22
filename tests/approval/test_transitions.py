"""The two tables, entry by entry: whatever stands here twice, one of them a person has to read."""

import pytest

from cetms_core.approval import DECLARATION, REGISTRATION, Action, Mover
from cetms_core.domain.declaration import DeclarationState
from cetms_core.domain.professional import RegistrationState

REGISTRATIONS = """
待审核    审核通过    已通过      审核人
待审核    审核不通过  未通过      审核人          理由
待审核    撤回        已撤回      本人
"""

DECLARATIONS = """
草稿      提交        待审核      本人
草稿      撤回        已撤回      本人
待审核    撤回        已撤回      本人
待审核    审核通过    审核中      审核人
待审核    退回修改    退回修改    审核人
待审核    审核不通过  审核不通过  审核人          理由
审核中    审核通过    审核中      审核人
审核中    退回修改    退回修改    审核人
审核中    审核不通过  审核不通过  审核人          理由
退回修改  重新提交    待审核      本人
退回修改  撤回        已撤回      本人
审核通过  撤销        已撤销      最后一级审核人  理由
"""

ENDS = {DeclarationState.REJECTED, DeclarationState.WITHDRAWN, DeclarationState.REVOKED}


def read(table: str) -> set[tuple[str, ...]]:
    return {(*line.split(), "")[:5] for line in table.strip().splitlines()}


@pytest.mark.parametrize(("table", "expected"), [(REGISTRATION, REGISTRATIONS), (DECLARATION, DECLARATIONS)])
def test_nothing_moves_but_along_these_lines(table, expected):
    lines = {
        (state, action, after, transition.mover, "理由" if transition.needs_reason else "")
        for (state, action), (after, transition) in table.items()
    }

    assert read(expected) == lines


def test_every_state_of_a_declaration_can_be_reached_from_a_draft():
    reached = {DeclarationState.DRAFT, DeclarationState.APPROVED}  # the last step leads there
    while more := {after for (state, _), (after, _) in DECLARATION.items() if state in reached} - reached:
        reached |= more

    assert set(DeclarationState) == reached


def test_what_has_ended_never_moves_again():
    assert set() == ENDS & {state for state, _ in DECLARATION}
    assert {RegistrationState.PENDING} == {state for state, _ in REGISTRATION}


def test_nobody_else_ends_a_thing_without_a_reason():
    ended = {RegistrationState.REJECTED, DeclarationState.REJECTED, DeclarationState.REVOKED}
    lines = [*REGISTRATION.values(), *DECLARATION.values()]

    assert all(transition.needs_reason for after, transition in lines if after in ended)
    assert not any(transition.needs_reason for _, transition in lines if transition.mover is Mover.OWNER)


def test_every_action_is_in_a_table():
    assert set(Action) == {action for _, action in {*REGISTRATION, *DECLARATION}}
