"""办理申请: whose turn it is with a petition, and what a decision on it writes."""

from attrs import evolve

from cetms_core.approval import Action, Decision
from cetms_core.approval.petitions import after_petition, decide_petition, takes
from cetms_core.commands.desk import Desk
from cetms_core.commands.petitioning.petitioned import present_step, region_of
from cetms_core.domain.actor import Actor
from cetms_core.domain.identity import EmailAddress
from cetms_core.domain.petition import Petition, PetitionKind, PetitionStep
from cetms_core.errors import NotAllowed, NotFound, Refused, Stale
from cetms_core.findings import Finding
from cetms_core.notifications.petition_letters import petition_letter

GRANTED = "petition.granted"


def petition_in_turn(desk: Desk, seen: Petition, command: str) -> Petition:
    """The petition that was seen, if it is the actor's to decide and nobody changed it since.

    One that waits for nobody is left to the table of transitions, which says that it can't be moved.
    """
    found = alone_with(desk, seen.id)
    if _stands_behind(desk.actor) & found.parties:
        raise NotAllowed(command, desk.actor.role, "approval.own_record")
    step = present_step(desk, found.waits_at or found.steps[-1])
    if not takes(desk.actor, step, region_of(desk, step)):
        raise NotAllowed(command, desk.actor.role)
    if found.version != seen.version:
        raise Stale(seen.version, found.version)
    _demand_other_eyes(desk, found)
    return found


def alone_with(desk: Desk, id: str) -> Petition:
    """The petition; meanwhile nobody else writes what is of whomever it is about.

    Whoever decides on a new employer keeps the whole house waiting: its administrator may be anybody.
    """
    known = desk.session.petitions.find(id)
    if known is None:
        raise NotFound("petition")
    desk.session.begin("" if known.kind is PetitionKind.ORGANISATION else known.about)
    found = desk.session.petitions.find(id)
    assert found is not None  # no petition is taken away
    return found


def petition_moved(
    desk: Desk, petition: Petition, action: Action, event: str, *, reason: str = ""
) -> Petition:
    """The petition after the move, kept and written down; whoever asked is told of what others decided."""
    decision = decide_petition(petition, action, actor=desk.actor, at=desk.now, reason=reason)
    after = evolve(after_petition(petition, decision), steps=_present_steps(desk, petition))
    desk.session.petitions.replace(after)
    desk.note(
        after.about,
        after.id,
        event,
        before=decision.before,
        after=decision.after,
        reason=decision.reason,
    )
    _tell(desk, after, decision)
    return after


def _present_steps(desk: Desk, petition: Petition) -> tuple[PetitionStep, ...]:
    """A step that is still to come waits at whoever stands for the organisation by now."""
    behind, ahead = petition.steps[: petition.step], petition.steps[petition.step :]
    return (*behind, *(present_step(desk, step) for step in ahead))


def _tell(desk: Desk, petition: Petition, decision: Decision) -> None:
    if decision.action is Action.WITHDRAW:
        return
    to, name = _addressee(desk, petition)
    desk.session.outbox.add(petition_letter(to, name, petition, desk.now))


def _addressee(desk: Desk, petition: Petition) -> tuple[EmailAddress, str]:
    """The person; for a missing employer, the administrator whom it named."""
    if petition.kind is PetitionKind.ORGANISATION:
        name = str(petition.answers["administrator"])
        return EmailAddress.parse(str(petition.answers["email"])), name[:1] + "*" * max(len(name) - 1, 1)
    person = desk.session.people.professional(petition.about)
    assert person is not None  # nobody leaves the rolls
    return person.email, person.masked_name


def _demand_other_eyes(desk: Desk, petition: Petition) -> None:
    """Each step is taken by somebody else."""
    events = desk.session.history.of(petition.about, petition.id)
    mine = _stands_behind(desk.actor)
    if any(each.name == GRANTED and mine & _stands_behind(each.actor) for each in events):
        raise Refused([Finding("petition.decided_before")])


def _stands_behind(actor: Actor) -> frozenset[str]:
    """The person, and whoever lent that person the office."""
    return frozenset({actor.person_id, actor.on_behalf_of} - {""})
