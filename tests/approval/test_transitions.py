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
草稿        提交        待审核      本人
草稿        撤回        已撤回      本人
待审核      撤回        已撤回      本人
待审核      审核通过    审核中      审核人
待审核      核减学时    待确认学时  审核人          理由
待审核      退回修改    退回修改    审核人
待审核      审核不通过  审核不通过  审核人          理由
待审核      提出异议    本人有异议  本人            理由
审核中      审核通过    审核中      审核人
审核中      核减学时    待确认学时  审核人          理由
审核中      退回修改    退回修改    审核人
审核中      审核不通过  审核不通过  审核人          理由
审核中      提出异议    本人有异议  本人            理由
审核中      撤回决定    审核中      作出决定的人
待确认学时  同意核减    审核中      本人
待确认学时  不同意核减  审核中      本人            理由
待确认学时  撤回        已撤回      本人
待确认学时  撤回决定    审核中      作出决定的人
退回修改    重新提交    待审核      本人
退回修改    撤回        已撤回      本人
退回修改    撤回决定    审核中      作出决定的人
审核不通过  申诉        申诉中      本人            理由
审核不通过  撤回决定    审核中      作出决定的人
申诉中      维持原决定  审核不通过  上一级主管部门  理由
申诉中      改判通过    审核中      上一级主管部门  理由
申诉中      撤回        已撤回      本人
审核通过    撤销        已撤销      最后一级审核人  理由
审核通过    提出异议    本人有异议  本人            理由
审核通过    撤回决定    审核中      作出决定的人
已撤销      申诉        申诉中      本人            理由
本人有异议  维持代报    审核中      代报单位        理由
本人有异议  撤回代报    已撤回      代报单位
"""

STEPS = {Action.APPROVE, Action.ACCEPT, Action.OVERTURN}

ENDS = {DeclarationState.WITHDRAWN}
"""What was rejected or revoked may still be appealed."""


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


def test_a_person_gives_a_reason_only_against_what_others_decided():
    owners = {
        action
        for (_, action), (_, line) in DECLARATION.items()
        if line.mover is Mover.OWNER and line.needs_reason
    }

    assert {Action.CONTEST, Action.APPEAL, Action.OBJECT} == owners


def test_a_step_is_taken_by_nothing_but_these():
    assert {move for move in DECLARATION if move[1] in STEPS} == {
        move for move, (_, line) in DECLARATION.items() if line.takes_step
    }


def test_every_action_is_in_a_table():
    assert set(Action) == {action for _, action in {*REGISTRATION, *DECLARATION}}
