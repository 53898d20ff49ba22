"""统计范围: the employer or the region that figures are asked of, if the actor may ask."""

from cetms_core.approval import Standing, sees
from cetms_core.commands.desk import Desk
from cetms_core.commands.survivor import survivor
from cetms_core.domain.actor import Role
from cetms_core.domain.organisation import Organisation
from cetms_core.domain.places import Region
from cetms_core.errors import NotAllowed, NotFound

PLACES = {Role.EMPLOYER_ADMINISTRATOR, Role.AUTHORITY}
"""Roles whose scope is a place."""


def asked_place(desk: Desk, within: str | None, command: str) -> Organisation | Region:
    """What is named, else the actor's own unit or region; a system administrator's is the portal's.

    Raises:
        NotFound: if there is neither an employer nor a region of that code.
        NotAllowed: if it lies outside the actor's scope.
    """
    code = within or (desk.actor.scope if desk.actor.role in PLACES else desk.home)
    place = desk.session.places.organisation(code) or desk.session.places.region(code)
    if place is None:
        raise NotFound("place")
    if desk.actor.role is Role.SYSTEM_ADMINISTRATOR or _reaches(desk, place):
        return place
    raise NotAllowed(command, desk.actor.role)


def _reaches(desk: Desk, place: Organisation | Region) -> bool:
    """Whoever is over a unit is over what was merged into it; an industry's people are in units, never in a whole region."""
    if isinstance(place, Region):
        return desk.actor.role is Role.AUTHORITY and place.lies_in(desk.actor.scope)
    codes = (place.code, survivor(desk, place.code).code)
    region = desk.region(place.region)
    return any(sees(desk.actor, Standing("", code, region, place.industry)) for code in codes)
