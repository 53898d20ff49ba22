"""What the commands of a reviewer share: whose turn it is, and what a decision writes."""

from collections.abc import Mapping
from itertools import takewhile

from attrs import evolve

from cetms_core.approval import (
    Action,
    Decision,
    after_declaration,
    after_registration,
    decide_declaration,
    decide_registration,
    decides,
)
from cetms_core.approval.queue import QueueItem
from cetms_core.commands.desk import Desk
from cetms_core.commands.kept import place_of
from cetms_core.domain.approval_step import ApprovalStep
from cetms_core.domain.declaration import Declaration, DeclarationState
from cetms_core.domain.professional import Professional
from cetms_core.errors import NotAllowed, NotFound, Refused, Stale
from cetms_core.findings import Finding
from cetms_core.notifications.letters import declaration_letter, registration_letter

APPROVED = "declaration.approved"
HANDED_IN = frozenset({"declaration.submitted", "declaration.resubmitted"})


def pending(desk: Desk, item: QueueItem, command: str) -> Professional:
    """The registration that was seen, if it is the actor's to decide and nobody changed it since."""
    desk.session.begin()
    found = desk.session.people.professional(item.id)
    if found is None:
        raise NotFound("registration")
    _demand_turn(desk, ApprovalStep.EMPLOYER, found.person_id, found.employer, found.employer_region, command)
    _demand_fresh(item.version, found.version)
    return found


def in_turn(desk: Desk, seen: QueueItem | Declaration, command: str) -> Declaration:
    """The declaration that was seen, if it is the actor's to decide and nobody changed it since.

    One that waits for nobody is left to the table of transitions, which says that it can't be moved.
    """
    found = _unchanged(desk, seen, command)
    if found.waits_for is not None:
        _demand_turn(desk, found.waits_for, found.person_id, found.employer, found.region, command)
        _demand_other_eyes(desk, found)
    return found


def decided_last(desk: Desk, seen: Declaration, command: str) -> Declaration:
    """The declaration that was seen, if the last step of its chain is the actor's and nobody changed it since."""
    found = _unchanged(desk, seen, command)
    last = desk.plugins.jurisdictions.chain(place_of(desk, found))[-1]
    _demand_turn(desk, last, found.person_id, found.employer, found.region, command)
    return found


def moved(
    desk: Desk,
    declaration: Declaration,
    action: Action,
    event: str,
    *,
    reason: str = "",
    comments: Mapping[str, str] | None = None,
) -> Declaration:
    """The declaration after the move, kept and written down; the person is told of what others decided."""
    chain = desk.plugins.jurisdictions.chain(place_of(desk, declaration))
    decision = decide_declaration(
        declaration.state,
        action,
        step=declaration.step,
        steps=len(chain),
        actor=desk.actor,
        at=desk.now,
        reason=reason,
        comments=comments,
    )
    waits_for = chain[decision.step] if decision.after == DeclarationState.IN_REVIEW else None
    after = evolve(after_declaration(declaration, decision), waits_for=waits_for)
    desk.session.declarations.replace(after)
    _write_down(desk, after.person_id, after.id, event, decision)
    _tell(desk, after, decision)
    return after


def registration_moved(
    desk: Desk, professional: Professional, action: Action, event: str, *, reason: str = ""
) -> Professional:
    """The registration after the move, kept and written down; the person is told by mail (S7)."""
    decision = decide_registration(professional.state, action, actor=desk.actor, at=desk.now, reason=reason)
    after = after_registration(professional, decision)
    desk.session.people.replace_professional(after)
    _write_down(desk, after.person_id, "registration", event, decision)
    if action is not Action.WITHDRAW:
        desk.session.outbox.add(registration_letter(after, decision))
        desk.after_commit.append(lambda: desk.plugins.registration_decided(after, decision))
    return after


def _tell(desk: Desk, declaration: Declaration, decision: Decision) -> None:
    if desk.actor.person_id != declaration.person_id and decision.after != DeclarationState.IN_REVIEW:
        person = desk.session.people.professional(declaration.person_id)
        assert person is not None
        desk.session.outbox.add(declaration_letter(person, declaration, decision))
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


def _demand_turn(
    desk: Desk, step: ApprovalStep, person_id: str, employer: str, region: str, command: str
) -> None:
    if desk.actor.person_id == person_id:
        raise NotAllowed(command, desk.actor.role, "approval.own_record")
    where = desk.region(region)
    if not decides(desk.actor, step, person_id=person_id, employer=employer, region=where):
        raise NotAllowed(command, desk.actor.role)


def _demand_other_eyes(desk: Desk, declaration: Declaration) -> None:
    """Each step of the chain is taken by somebody else (T4)."""
    events = desk.session.history.of(declaration.person_id, declaration.id)
    this_round = takewhile(lambda event: event.name not in HANDED_IN, reversed(events))
    if any(event.name == APPROVED and event.actor.person_id == desk.actor.person_id for event in this_round):
        raise Refused([Finding("approval.decided_before")])


def _demand_fresh(seen: int, found: int) -> None:
    if seen != found:
        raise Stale(seen, found)


def _unchanged(desk: Desk, seen: QueueItem | Declaration, command: str) -> Declaration:
    desk.session.begin()
    found = desk.declaration(seen.id, command=command)
    _demand_fresh(seen.version, found.version)
    return found
