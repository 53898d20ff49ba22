"""One move: looked up in the table, and kept as the record of who did what, when and why."""

from collections.abc import Mapping
from datetime import datetime
from typing import TypeVar

from attrs import evolve, field, frozen

from cetms_core.approval.transitions import DECLARATION, REGISTRATION, Action, Transition
from cetms_core.domain.actor import Actor
from cetms_core.domain.declaration import Declaration, DeclarationState
from cetms_core.domain.professional import Professional, RegistrationState
from cetms_core.errors import MoveNotAllowed, Refused
from cetms_core.findings import Finding

T = TypeVar("T")

KEEPS_STEP = frozenset({Action.LOWER, Action.CONTEST, Action.OBJECT, Action.INSIST, Action.APPEAL})
"""After these the item stands where it stood; whatever else takes no step begins the chain anew."""


@frozen
class Decision:
    """What was done, by whom, and what it led to."""

    action: Action
    before: str
    after: str
    step: int
    """How many steps of the chain are behind the record now."""

    actor: Actor
    at: datetime
    reason: str = field(default="", repr=False)
    comments: Mapping[str, str] = field(factory=dict, repr=False, hash=False)


def decide_registration(
    state: RegistrationState, action: Action, *, actor: Actor, at: datetime, reason: str = ""
) -> Decision:
    """The move of a registration.

    Raises:
        MoveNotAllowed: if no transition leads there.
        Refused: if the reason that it needs is missing.
    """
    after, transition = _found(REGISTRATION.get((state, action)), state, action)
    _demand_reason(transition.needs_reason, reason)
    return Decision(action, state, after, 0, actor, at, reason)


def decide_declaration(
    state: DeclarationState,
    action: Action,
    *,
    step: int,
    steps: int,
    actor: Actor,
    at: datetime,
    reason: str = "",
    comments: Mapping[str, str] | None = None,
    back_at: int | None = None,
) -> Decision:
    """The move of a declaration that has `step` of `steps` steps behind it; `back_at` is the step that it goes back to.

    Raises:
        MoveNotAllowed: if no transition leads there.
        Refused: if the reason, or the comments, that it needs are missing.
    """
    after, transition = _found(DECLARATION.get((state, action)), state, action)
    _demand_reason(transition.needs_reason, reason)
    if action is Action.SEND_BACK and not (comments and any(comments.values())):
        raise Refused([Finding("approval.comments_missing", "comments")])
    passed = _passed(transition, action, step) if back_at is None else back_at
    if after is DeclarationState.IN_REVIEW and passed >= steps:
        after = DeclarationState.APPROVED
    return Decision(action, state, after, passed, actor, at, reason, comments or {})


def _passed(transition: Transition, action: Action, step: int) -> int:
    if transition.takes_step:
        return step + 1
    return step if action in KEEPS_STEP else 0


def demand_possible(state: DeclarationState, action: Action) -> None:
    """Asked before anything is judged, so that nobody corrects what can't be moved anyway.

    Raises:
        MoveNotAllowed: if no transition leads from there.
    """
    _found(DECLARATION.get((state, action)), state, action)


def after_declaration(declaration: Declaration, decision: Decision) -> Declaration:
    """The declaration as the decision leaves it."""
    again = decision.action is Action.RESUBMIT
    return evolve(
        declaration,
        state=DeclarationState(decision.after),
        step=decision.step,
        round=declaration.round + again,
        comments=decision.comments,
        reason=decision.reason,
        version=declaration.version + 1,
    )


def after_registration(professional: Professional, decision: Decision) -> Professional:
    """The person's record as the decision leaves it."""
    state = RegistrationState(decision.after)
    return evolve(professional, state=state, version=professional.version + 1)


def _found(entry: T | None, state: str, action: Action) -> T:
    if entry is None:
        raise MoveNotAllowed(str(state), str(action))
    return entry


def _demand_reason(needed: bool, reason: str) -> None:
    if needed and not reason.strip():
        raise Refused([Finding("approval.reason_missing", "reason")])
