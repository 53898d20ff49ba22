"""What the commands of a reviewer share: what a decision writes, and whom it tells."""

from collections.abc import Mapping

from attrs import evolve

from cetms_core.approval import (
    Action,
    Decision,
    after_declaration,
    after_registration,
    decide_declaration,
    decide_registration,
)
from cetms_core.commands.desk import Desk
from cetms_core.commands.moving_people import hired
from cetms_core.commands.reviewing.chain import chain_of
from cetms_core.domain.approval_step import ApprovalStep
from cetms_core.domain.declaration import Declaration, DeclarationState
from cetms_core.domain.professional import Professional, RegistrationState
from cetms_core.notifications.letters import declaration_letter, registration_letter

STAYS = frozenset({Action.SEND_BACK, Action.REJECT, Action.REVOKE, Action.UPHOLD})
"""What keeps in mind the step that it was decided at, for whoever undoes or appeals it; handed in again, it begins anew."""


def moved(
    desk: Desk,
    declaration: Declaration,
    action: Action,
    event: str,
    *,
    reason: str = "",
    comments: Mapping[str, str] | None = None,
    back_at: int | None = None,
) -> Declaration:
    """The declaration after the move, kept and written down; the person is told of what others decided."""
    chain = chain_of(desk, declaration)
    decision = decide_declaration(
        declaration.state,
        action,
        step=declaration.step,
        steps=len(chain),
        actor=desk.actor,
        at=desk.now,
        reason=reason,
        comments=comments,
        back_at=declaration.step if back_at is None and action in STAYS else back_at,
    )
    waits_for = _next(declaration, decision, chain)
    after = evolve(after_declaration(declaration, decision), waits_for=waits_for)
    desk.session.declarations.replace(after)
    _write_down(desk, after.person_id, after.id, event, decision)
    _tell(desk, after, decision)
    return after


def _next(
    declaration: Declaration, decision: Decision, chain: tuple[ApprovalStep, ...]
) -> ApprovalStep | None:
    """Who decides next; an appeal has named its own judge."""
    if decision.after == DeclarationState.IN_REVIEW:
        return chain[decision.step]
    return declaration.waits_for if decision.after == DeclarationState.APPEALED else None


def registration_moved(
    desk: Desk, professional: Professional, action: Action, event: str, *, reason: str = ""
) -> Professional:
    """The registration after the move, kept and written down; the person is told by mail (S7)."""
    decision = decide_registration(professional.state, action, actor=desk.actor, at=desk.now, reason=reason)
    after = after_registration(professional, decision)
    desk.session.people.replace_professional(after)
    if after.state is RegistrationState.ACTIVE:
        hired(desk, after)
    _write_down(desk, after.person_id, "registration", event, decision)
    if action is not Action.WITHDRAW:
        desk.session.outbox.add(registration_letter(after, decision, link=desk.portal))
        desk.after_commit.append(lambda: desk.plugins.registration_decided(after, decision))
    return after


def _tell(desk: Desk, declaration: Declaration, decision: Decision) -> None:
    on_its_way = decision.action is Action.APPROVE and decision.after == DeclarationState.IN_REVIEW
    if desk.actor.person_id != declaration.person_id and not on_its_way:
        person = desk.session.people.professional(declaration.person_id)
        assert person is not None
        desk.session.outbox.add(declaration_letter(person, declaration, decision, link=desk.portal))
    desk.after_commit.append(lambda: desk.plugins.declaration_moved(declaration, decision))


def _write_down(desk: Desk, about: str, record: str, event: str, decision: Decision) -> None:
    desk.note(
        about,
        record,
        event,
        before=decision.before,
        after=decision.after,
        reason=decision.reason,
        comments=decision.comments,
    )
