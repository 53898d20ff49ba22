from contextlib import nullcontext
from itertools import product
from typing import Any

import pytest
from attrs import evolve
from attrs.exceptions import FrozenInstanceError
from hypothesis import given, strategies as st

from cetms_core.approval import (
    DECLARATION,
    REGISTRATION,
    Action,
    Decision,
    after_declaration,
    after_registration,
    decide_declaration,
    decide_registration,
    demand_possible,
)
from cetms_core.domain.declaration import DeclarationState as D
from cetms_core.domain.professional import RegistrationState as R
from cetms_core.errors import MoveNotAllowed, Refused
from tests.approval.rooms import AT, OWNER, REVIEWER, declaration, professional

TAKES_STEP = {Action.APPROVE, Action.ACCEPT, Action.OVERTURN}
NO_MOVES = sorted(set(product(D, Action)) - set(DECLARATION))
NO_REGISTRATION_MOVES = sorted(set(product(R, Action)) - set(REGISTRATION))


def decide(state: D, action: Action, *, step: int = 0, steps: int = 2, **said: Any) -> Decision:
    return decide_declaration(state, action, step=step, steps=steps, actor=REVIEWER, at=AT, **said)


# ── a move that there is ──────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(("state", "action"), sorted(DECLARATION))
def test_every_transition_of_a_declaration_leads_where_its_table_says(state, action):
    decision = decide(state, action, step=0, steps=9, reason="材料不实", comments={"": "请核对"})
    after, _ = DECLARATION[state, action]

    assert (action, state, after) == (decision.action, decision.before, decision.after)
    assert (REVIEWER, AT) == (decision.actor, decision.at)


@pytest.mark.parametrize(("state", "action"), sorted(REGISTRATION))
def test_every_transition_of_a_registration_leads_where_its_table_says(state, action):
    decision = decide_registration(state, action, actor=REVIEWER, at=AT, reason="非本单位人员")
    after, _ = REGISTRATION[state, action]

    assert Decision(action, state, after, 0, REVIEWER, AT, "非本单位人员") == decision
    assert after is after_registration(professional(state=state), decision).state


def test_a_decision_says_who_and_never_what_was_written():
    decision = decide(D.SUBMITTED, Action.SEND_BACK, comments={"title": "会议名称有误"})
    rejection = decide(D.SUBMITTED, Action.REJECT, reason="材料不实")

    assert "reviewer" in repr(decision)
    assert "会议名称" not in repr(decision)
    assert "材料" not in repr(rejection)
    assert hash(decision)
    with pytest.raises(FrozenInstanceError):
        setattr(decision, "after", D.APPROVED)  # noqa: B010


# ── a move that there is not ──────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(("state", "action"), NO_MOVES)
def test_whatever_is_no_transition_of_a_declaration_is_refused(state, action):
    with pytest.raises(MoveNotAllowed) as refused:
        decide(state, action, reason="材料不实", comments={"": "请核对"})

    assert f"当前状态为“{state.value}”，不能再“{action.value}”，请刷新后查看最新状态" == str(refused.value)
    assert (state.value, action.value) == (refused.value.state, refused.value.action)


@pytest.mark.parametrize(("state", "action"), NO_REGISTRATION_MOVES)
def test_whatever_is_no_transition_of_a_registration_is_refused(state, action):
    with pytest.raises(MoveNotAllowed) as refused:
        decide_registration(state, action, actor=REVIEWER, at=AT, reason="非本单位人员")

    assert f"当前状态为“{state.value}”，不能再“{action.value}”，请刷新后查看最新状态" == str(refused.value)


def test_the_sentence_names_state_and_action():
    with pytest.raises(MoveNotAllowed) as refused:
        decide(D.REVOKED, Action.APPROVE)

    assert "当前状态为“已撤销”，不能再“审核通过”，请刷新后查看最新状态" == str(refused.value)


@pytest.mark.parametrize(("state", "action"), sorted(product(D, Action)))
def test_whether_a_move_is_possible_can_be_asked_beforehand(state, action):
    with nullcontext() if (state, action) in DECLARATION else pytest.raises(MoveNotAllowed):
        demand_possible(state, action)


# ── the chain ─────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("steps", [1, 2, 3])
def test_a_declaration_is_approved_at_the_last_step_and_at_no_other(steps):
    state, step, passed = D.SUBMITTED, 0, []
    for _ in range(steps):
        decision = decide(state, Action.APPROVE, step=step, steps=steps)
        state, step = D(decision.after), decision.step
        passed.append(state)

    assert [D.IN_REVIEW] * (steps - 1) + [D.APPROVED] == passed
    assert steps == step


def test_a_chain_that_grew_shorter_meanwhile_ends_where_it_is():
    assert D.APPROVED == decide(D.IN_REVIEW, Action.APPROVE, step=2, steps=2).after


@pytest.mark.parametrize(
    ("action", "state"),
    [(Action.LOWER, D.IN_REVIEW), (Action.CONTEST, D.LOWERED), (Action.OBJECT, D.IN_REVIEW)],
)
def test_what_only_pauses_the_way_stays_at_its_step(action, state):
    assert 1 == decide(state, action, step=1, reason="学时有误").step


@pytest.mark.parametrize("action", sorted(TAKES_STEP))
def test_these_moves_take_a_step(action):
    state = {Action.ACCEPT: D.LOWERED, Action.OVERTURN: D.APPEALED}.get(action, D.IN_REVIEW)

    assert (2, D.IN_REVIEW) == _led(decide(state, action, step=1, steps=3, reason="符合规定"))
    assert (2, D.APPROVED) == _led(decide(state, action, step=1, steps=2, reason="符合规定"))


def test_an_undone_decision_leads_back_to_its_step():
    assert (1, D.IN_REVIEW) == _led(decide(D.APPROVED, Action.UNDO, step=2, steps=2, back_at=1))


@pytest.mark.parametrize(("step", "led"), [(1, D.IN_REVIEW), (2, D.APPROVED)])
def test_an_objection_that_is_not_followed_leads_back_to_where_the_item_stood(step, led):
    assert (step, led) == _led(decide(D.OBJECTED, Action.INSIST, step=step, steps=2, reason="已核对签到表"))


def _led(decision: Decision) -> tuple[int, str]:
    return decision.step, decision.after


@pytest.mark.parametrize("action", [Action.SEND_BACK, Action.REJECT])
def test_whatever_is_not_approved_has_no_step_behind_it(action):
    decision = decide(D.IN_REVIEW, action, step=1, reason="材料不实", comments={"": "请核对"})

    assert 0 == decision.step


# ── what has to be said ───────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("reason", ["", " ", "\t\n\u3000"])
@pytest.mark.parametrize(
    ("state", "action"), [move for move, (_, transition) in DECLARATION.items() if transition.needs_reason]
)
def test_a_reason_is_demanded_where_the_table_demands_one(state, action, reason):
    with pytest.raises(Refused) as refused:
        decide(state, action, reason=reason)

    assert "理由：未填写，请说明理由后再提交" == str(refused.value)
    assert ["reason"] == [finding.field for finding in refused.value.findings]


@pytest.mark.parametrize("reason", ["", " "])
def test_a_registration_is_not_rejected_without_a_reason(reason):
    with pytest.raises(Refused) as refused:
        decide_registration(R.PENDING, Action.REJECT, actor=REVIEWER, at=AT, reason=reason)

    assert "理由：未填写，请说明理由后再提交" == str(refused.value)


@pytest.mark.parametrize("comments", [None, {}, {"title": ""}, {"title": "", "": ""}])
@pytest.mark.parametrize("state", [D.SUBMITTED, D.IN_REVIEW])
def test_nothing_is_sent_back_without_a_comment(state, comments):
    with pytest.raises(Refused) as refused:
        decide(state, Action.SEND_BACK, comments=comments)

    assert "退回意见：未填写，请至少对一项写明需要修改之处" == str(refused.value)
    assert ["comments"] == [finding.field for finding in refused.value.findings]


def test_one_comment_is_enough():
    assert {"": "", "title": "名称有误"} == decide(
        D.SUBMITTED, Action.SEND_BACK, comments={"": "", "title": "名称有误"}
    ).comments


# ── what it leaves ────────────────────────────────────────────────────────────────────────────────────────


def test_a_declaration_is_left_with_state_step_and_what_was_said():
    before = declaration(state=D.SUBMITTED, version=4, comments={"": "旧意见"}, reason="")
    after = after_declaration(before, decide(D.SUBMITTED, Action.REJECT, reason="材料不实"))

    assert evolve(before, state=D.REJECTED, reason="材料不实", comments={}, version=5) == after


def test_sending_back_starts_the_chain_anew():
    before = declaration(state=D.IN_REVIEW, step=1)
    after = after_declaration(before, decide(D.IN_REVIEW, Action.SEND_BACK, step=1, comments={"": "请核对"}))

    assert (D.SENT_BACK, 0, 1, {"": "请核对"}) == (after.state, after.step, after.round, after.comments)


def test_a_round_counts_up_on_resubmission_and_on_nothing_else():
    rounds = {
        action: after_declaration(
            declaration(state=state, round=3),
            decide(state, action, reason="材料不实", comments={"": "请核对"}),
        ).round
        for state, action in DECLARATION
    }

    assert {action: 4 if action is Action.RESUBMIT else 3 for action in rounds} == rounds


def test_a_registration_is_left_with_its_state_and_a_new_version():
    before = professional(version=2)
    decision = decide_registration(R.PENDING, Action.WITHDRAW, actor=OWNER, at=AT)

    assert evolve(before, state=R.WITHDRAWN, version=3) == after_registration(before, decision)


@given(choices=st.lists(st.integers(0, 9), max_size=40))
def test_no_way_leads_to_approval_but_through_every_step(choices):
    """Whichever way one record goes, with a chain of three: steps are taken one by one, and by those who take steps."""
    record, before = declaration(), 0
    for choice in choices:
        possible = [action for action in Action if (record.state, action) in DECLARATION]
        if not possible:
            break
        action = possible[choice % len(possible)]
        stood, back_at = record.step, min(before, record.step) if action is Action.UNDO else None
        said = {"reason": "理由", "comments": {"": "意见"}, "back_at": back_at}
        record = after_declaration(record, decide(record.state, action, step=record.step, steps=3, **said))
        assert record.step <= stood + (action in TAKES_STEP)
        assert record.step == 3 or record.state is not D.APPROVED
        before = stood
