"""How far an actor reaches: whose records it may see, and which it may decide."""

from cetms_core.domain.actor import Actor, Role
from cetms_core.domain.approval_step import ApprovalStep
from cetms_core.domain.places import Region


def sees(actor: Actor, *, person_id: str, employer: str, region: Region) -> bool:
    """Whether this person's records lie inside the actor's own scope."""
    match actor.role:
        case Role.PROFESSIONAL:
            return actor.person_id == person_id
        case Role.EMPLOYER_ADMINISTRATOR:
            return actor.scope == employer
        case Role.AUTHORITY:
            return region.lies_in(actor.scope)
        case _:
            return False


def decides(actor: Actor, step: ApprovalStep, *, person_id: str, employer: str, region: Region) -> bool:
    """Whether this step of the chain is the actor's to take; nobody decides on their own record."""
    if actor.person_id == person_id or actor.role is not _DECIDES[step]:
        return False
    return sees(actor, person_id=person_id, employer=employer, region=region)


_DECIDES = {ApprovalStep.EMPLOYER: Role.EMPLOYER_ADMINISTRATOR, ApprovalStep.AUTHORITY: Role.AUTHORITY}
