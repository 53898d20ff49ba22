"""What the commands around a petition share: filing one, and finding one that the actor may see."""

from collections.abc import Iterable
from uuid import uuid4

from attrs import frozen

from cetms_core.approval.petitions import DECIDERS, Side, oversees
from cetms_core.commands.desk import Desk
from cetms_core.commands.directory import OwnDirectory
from cetms_core.commands.received import lost_attachment, use_receipt
from cetms_core.commands.survivor import survivor
from cetms_core.domain.actor import Role
from cetms_core.domain.approval_step import ApprovalStep
from cetms_core.domain.attachment import Attachment
from cetms_core.domain.declaration import Answers
from cetms_core.domain.organisation import Organisation
from cetms_core.domain.petition import Petition, PetitionKind, PetitionStep
from cetms_core.domain.places import Region
from cetms_core.errors import NotAllowed, NotFound, Refused
from cetms_core.findings import Finding

DECIDE = (Role.EMPLOYER_ADMINISTRATOR, Role.AUTHORITY)
"""Whoever decides on petitions."""

ASK = (Role.PROFESSIONAL, *DECIDE)
"""Whoever may have filed one and signs in."""

FILED = "petition.filed"


@frozen
class Wish:
    """What is asked for, as a command has read it."""

    kind: PetitionKind
    about: str
    answers: Answers
    present: Organisation
    """Where it begins: the employer of the person, or the missing employer itself."""

    accepting: Organisation | None = None
    before: Answers | None = None
    attachment: Attachment | None = None
    secret: str = ""


def filed(desk: Desk, wish: Wish) -> Petition:
    """The petition, kept and written down; one at a time of one kind about one person and year."""
    petition = Petition(
        uuid4().hex,
        wish.kind,
        wish.about,
        wish.answers,
        _steps(desk, wish),
        desk.actor.person_id,
        desk.now,
        wish.before or {},
        wish.attachment,
        secret=wish.secret,
    )
    rivals = desk.session.petitions.waiting_about(wish.about, wish.kind)
    if any(each.answers.get("year") == wish.answers.get("year") for each in rivals):
        raise Refused([Finding("petition.waiting_already", values={"kind": wish.kind})])
    desk.session.petitions.add(petition)
    use_receipt(desk, wish.attachment)
    desk.note(wish.about, petition.id, FILED, after=petition.state)
    return petition


def proof_faults(desk: Desk, attachment: Attachment | None, *, required: bool) -> tuple[Finding, ...]:
    """What is wrong with the file that shall prove it."""
    missing = (Finding("petition.attachment_missing", "attachment"),) if required and not attachment else ()
    return (*missing, *lost_attachment(desk, attachment))


def demand_none(faults: Iterable[Finding]) -> None:
    """Refuses with all of them at once.

    Raises:
        Refused: if there is any.
    """
    if found := tuple(faults):
        raise Refused(found)


def seen_petition(desk: Desk, id: str, command: str) -> Petition:
    """A petition that the actor filed, that is about the actor, or on which the actor's office decides.

    Raises:
        NotFound: if there is none of that id.
        NotAllowed: if it is no business of the actor's.
    """
    found = desk.session.petitions.find(id)
    if found is None:
        raise NotFound("petition")
    steps = (present_step(desk, step) for step in found.steps)
    if desk.actor.person_id in found.parties or any(
        oversees(desk.actor, step, region_of(desk, step)) for step in steps
    ):
        return found
    raise NotAllowed(command, desk.actor.role)


def present_step(desk: Desk, step: PetitionStep) -> PetitionStep:
    """The step as it is today: of an organisation that was merged, the one that took it over decides."""
    if step.decider is ApprovalStep.AUTHORITY:
        return step
    return PetitionStep(step.decider, survivor(desk, step.place).code)


def region_of(desk: Desk, step: PetitionStep) -> Region:
    """Where the place of a step lies."""
    by_employer = step.decider is ApprovalStep.EMPLOYER
    return desk.region(survivor(desk, step.place).region if by_employer else step.place)


def _steps(desk: Desk, wish: Wish) -> Iterable[PetitionStep]:
    sides = {Side.PRESENT: wish.present, Side.ACCEPTING: wish.accepting or wish.present}
    for decider, side in DECIDERS[wish.kind]:
        organisation = sides[side]
        if decider is ApprovalStep.EMPLOYER and _has_another_administrator(desk, organisation, wish.about):
            yield PetitionStep(decider, organisation.code)
        else:
            yield PetitionStep(ApprovalStep.AUTHORITY, organisation.region)


def _has_another_administrator(desk: Desk, organisation: Organisation, person_id: str) -> bool:
    """Whether somebody else can decide for it; where a host has users of its own, we take it that somebody can."""
    if not isinstance(desk.directory, OwnDirectory):
        return True
    offices = desk.session.rolls.offices(organisation.code)
    return any(each.role is Role.EMPLOYER_ADMINISTRATOR and each.person_id != person_id for each in offices)
