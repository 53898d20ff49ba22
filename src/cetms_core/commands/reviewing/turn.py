"""Whose turn it is: what was seen is still so, it is the actor's to decide, and nobody judges what is their own."""

from cetms_core.approval import Action, Standing, decides, demand_possible, people_behind, same_people
from cetms_core.approval.queue import ItemKind, QueueItem
from cetms_core.commands.desk import Desk
from cetms_core.commands.reviewing.chain import chain_of, standing
from cetms_core.commands.reviewing.coauthors import claims_same_work
from cetms_core.commands.reviewing.course import judges, takers, this_time
from cetms_core.commands.reviewing.filers import filers
from cetms_core.domain.approval_step import ApprovalStep
from cetms_core.domain.declaration import Declaration, DeclarationState, person_of
from cetms_core.domain.professional import Professional
from cetms_core.errors import MoveNotAllowed, NotAllowed, NotFound, Refused, Stale
from cetms_core.findings import Finding


def pending(desk: Desk, item: QueueItem, command: str) -> Professional:
    """The registration that was seen, if it is the actor's to decide and nobody changed it since."""
    desk.session.begin(item.id)
    found = desk.session.people.professional(item.id)
    if found is None:
        raise NotFound("registration")
    where = Standing(found.person_id, found.employer, desk.region(found.employer_region))
    demand_turn(desk, ApprovalStep.EMPLOYER, where, command)
    _demand_fresh(item.version, found.version)
    return found


def in_turn(desk: Desk, seen: QueueItem | Declaration, command: str) -> Declaration:
    """The declaration that was seen, if it is the actor's to decide and nobody changed it since.

    One that waits for nobody is left to the table of transitions, which says that it can't be moved.
    """
    found = unchanged(desk, seen, command)
    if found.waits_for is not None:
        demand_turn(desk, found.waits_for, standing(desk, found, found.waits_for), command)
        _demand_disinterested(desk, found, command)
        _demand_other_eyes(desk, found)
    return found


def declared_in_turn(desk: Desk, seen: QueueItem | Declaration, action: Action, command: str) -> Declaration:
    """The same, for what is done to declarations alone, and only from some states."""
    if isinstance(seen, QueueItem) and seen.kind is not ItemKind.DECLARATION:
        raise MoveNotAllowed(seen.applicant.state, action)
    found = in_turn(desk, seen, command)
    demand_possible(found.state, action)
    return found


def decided_last(desk: Desk, seen: Declaration, command: str) -> Declaration:
    """The declaration that was seen, if the last step of its chain is the actor's and nobody changed it since."""
    found = unchanged(desk, seen, command)
    last = chain_of(desk, found)[-1]
    demand_turn(desk, last, standing(desk, found, last), command)
    _demand_disinterested(desk, found, command)
    return found


def seen_or_found(desk: Desk, declaration: Declaration | str, command: str) -> Declaration:
    """The declaration of an id; or the one that was seen, if nobody changed it since."""
    if isinstance(declaration, Declaration):
        return unchanged(desk, declaration, command)
    desk.session.begin(person_of(declaration) or "")
    return desk.declaration(declaration, command=command)


def unchanged(desk: Desk, seen: QueueItem | Declaration, command: str) -> Declaration:
    """The declaration that was seen, if the actor may see it and nobody changed it since."""
    desk.session.begin(person_of(seen.id) or "")
    found = desk.declaration(seen.id, command=command)
    _demand_fresh(seen.version, found.version)
    return found


def demand_turn(desk: Desk, step: ApprovalStep, where: Standing, command: str) -> None:
    """Refuses whoever this step is not to take; their own record to everybody.

    Raises:
        NotAllowed: saying which of the two.
    """
    if where.person_id in people_behind(desk.actor):
        raise NotAllowed(command, desk.actor.role, "approval.own_record")
    if not decides(desk.actor, step, where):
        raise NotAllowed(command, desk.actor.role)


def _demand_other_eyes(desk: Desk, declaration: Declaration) -> None:
    """Each step of the chain is taken by somebody else, and so is an appeal."""
    events = this_time(desk, declaration)
    before = [
        *filers(desk, declaration),
        *takers(events),
        *(judges(events) if declaration.state is DeclarationState.APPEALED else ()),
    ]
    if any(same_people(each, desk.actor) for each in before):
        raise Refused([Finding("approval.decided_before")])


def _demand_disinterested(desk: Desk, declaration: Declaration, command: str) -> None:
    """Nobody decides on a work that they, or whoever lent them the office, claim as their own (回避)."""
    if claims_same_work(desk, declaration):
        raise NotAllowed(command, desk.actor.role, "approval.coauthor")


def _demand_fresh(seen: int, found: int) -> None:
    if seen != found:
        raise Stale(seen, found)
