"""Who decides on a petition, and what a decision leads to: tables, as for registrations and declarations."""

from datetime import datetime
from enum import StrEnum

from attrs import evolve

from cetms_core.approval.decision import Decision
from cetms_core.approval.reach import Standing, decides, sees
from cetms_core.approval.transitions import Action, Mover, Transition
from cetms_core.domain.actor import Actor
from cetms_core.domain.approval_step import ApprovalStep
from cetms_core.domain.petition import Petition, PetitionKind, PetitionState as S, PetitionStep
from cetms_core.domain.places import Region
from cetms_core.errors import MoveNotAllowed, Refused
from cetms_core.findings import Finding

PETITION: dict[tuple[S, Action], tuple[S, Transition]] = {
    (S.WAITING, Action.APPROVE): (S.WAITING, Transition(Mover.REVIEWER, takes_step=True)),
    (S.WAITING, Action.REJECT): (S.REFUSED, Transition(Mover.REVIEWER, needs_reason=True)),
    (S.WAITING, Action.WITHDRAW): (S.WITHDRAWN, Transition(Mover.OWNER)),
}
"""What takes a step leads to WAITING while steps remain, and to GRANTED at the last one."""


class Side(StrEnum):
    """Whose decision a step is: of the present organisation, or of the one that shall accept the person."""

    PRESENT = "现单位"
    ACCEPTING = "接收单位"


DECIDERS: dict[PetitionKind, tuple[tuple[ApprovalStep, Side], ...]] = {
    PetitionKind.ORGANISATION: ((ApprovalStep.AUTHORITY, Side.PRESENT),),
    PetitionKind.TRANSFER: ((ApprovalStep.EMPLOYER, Side.PRESENT), (ApprovalStep.EMPLOYER, Side.ACCEPTING)),
    PetitionKind.CORRECTION: ((ApprovalStep.EMPLOYER, Side.PRESENT), (ApprovalStep.AUTHORITY, Side.PRESENT)),
    PetitionKind.RELIEF: ((ApprovalStep.EMPLOYER, Side.PRESENT), (ApprovalStep.AUTHORITY, Side.PRESENT)),
    PetitionKind.ERASURE: ((ApprovalStep.EMPLOYER, Side.PRESENT), (ApprovalStep.AUTHORITY, Side.PRESENT)),
}
"""Who decides on each kind, in turn."""


def decide_petition(
    petition: Petition, action: Action, *, actor: Actor, at: datetime, reason: str = ""
) -> Decision:
    """The move of a petition.

    Raises:
        MoveNotAllowed: if no transition leads there.
        Refused: if the reason that it needs is missing.
    """
    found = PETITION.get((petition.state, action))
    if found is None:
        raise MoveNotAllowed(str(petition.state), str(action))
    after, transition = found
    if transition.needs_reason and not reason.strip():
        raise Refused([Finding("approval.reason_missing", "reason")])
    step = petition.step + transition.takes_step
    if step == len(petition.steps):
        after = S.GRANTED
    return Decision(action, petition.state, after, step, actor, at, reason)


def after_petition(petition: Petition, decision: Decision) -> Petition:
    """The petition as the decision leaves it."""
    state = S(decision.after)
    return evolve(
        petition,
        state=state,
        step=decision.step,
        reason=decision.reason,
        secret=petition.secret if state is S.WAITING else "",
        version=petition.version + 1,
    )


def takes(actor: Actor, step: PetitionStep, region: Region) -> bool:
    """Whether this step of a petition is the actor's; `region` is where its place lies."""
    return decides(actor, step.decider, _standing(step, region))


def oversees(actor: Actor, step: PetitionStep, region: Region) -> bool:
    """Whether the actor may read a petition that takes this step."""
    return sees(actor, _standing(step, region))


def _standing(step: PetitionStep, region: Region) -> Standing:
    """A petition's own people are kept out by its `parties`; here only the place counts."""
    return Standing("?", step.place, region)
