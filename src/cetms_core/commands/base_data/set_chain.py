"""单位审批链: the steps that the declarations of one employer pass from now on."""

from collections.abc import Iterable

from attrs import evolve

from cetms_core.commands.desk import Desk
from cetms_core.commands.permission import Reach, permission
from cetms_core.domain.actor import Role
from cetms_core.domain.approval_step import ApprovalStep
from cetms_core.domain.organisation import Organisation
from cetms_core.errors import NotAllowed, NotFound, Refused
from cetms_core.findings import Finding
from cetms_core.jurisdictions.tree import LONGEST_CHAIN


@permission(Role.AUTHORITY, Role.SYSTEM_ADMINISTRATOR, reach=Reach.BASE, event="organisation.chain_set")
def set_chain(desk: Desk, organisation: str, steps: Iterable[ApprovalStep | str]) -> Organisation:
    """The employer with its own chain; with no steps at all, with that of the type or of the jurisdiction again.

    What was handed in before walks on by the chain that it was handed in under.
    """
    chain = _read(steps)
    desk.session.begin()
    found = desk.session.places.organisation(organisation)
    if found is None:
        raise NotFound("organisation")
    if desk.actor.role is Role.AUTHORITY and not desk.region(found.region).lies_in(desk.actor.scope):
        raise NotAllowed("set_chain", desk.actor.role)
    changed = evolve(found, chain=chain)
    desk.session.places.add_organisation(changed)
    desk.note(
        found.code, "chain", "organisation.chain_set", before="、".join(found.chain), after="、".join(chain)
    )
    return changed


def _read(steps: Iterable[ApprovalStep | str]) -> tuple[ApprovalStep, ...]:
    given = tuple(steps)
    offered = set(ApprovalStep)
    if len(given) > LONGEST_CHAIN or not offered.issuperset(given):
        values = {"offered": tuple(ApprovalStep)}
        raise Refused([Finding("approval.no_such_chain", "steps", values=values)])
    return tuple(map(ApprovalStep, given))
