"""留痕: who did what about a person or an organisation, on whose behalf, when and why; the newest first."""

from cetms_core.approval import Standing, sees
from cetms_core.commands.desk import Desk
from cetms_core.commands.permission import Reach, permission
from cetms_core.commands.reading import whose, within
from cetms_core.domain.actor import Role
from cetms_core.domain.declaration import DeclarationState
from cetms_core.domain.event import Event
from cetms_core.domain.page import Page
from cetms_core.errors import InvalidValue, NotAllowed, Refused


@permission(
    Role.PROFESSIONAL,
    Role.EMPLOYER_ADMINISTRATOR,
    Role.AUTHORITY,
    Role.INDUSTRY_AUTHORITY,
    Role.SYSTEM_ADMINISTRATOR,
    reach=Reach.SEEN,
)
def audit(desk: Desk, about: str | None, *, after: str | None, limit: int) -> Page[Event]:
    """One page; of others what was never handed in is left out, so a page may be shorter than `limit` and yet not the last.

    Args:
        about: a person's id, or an organisation's code; the actor if nobody is named.
    """
    whom, before, limit = _about(desk, about), _line(after), within(limit)
    found = desk.session.history.latest(whom, before=before, limit=limit + 1)
    mine = whom == desk.actor.person_id
    shown = tuple(event for _, event in found[:limit] if mine or not _was_never_handed_in(event))
    return Page(shown, str(found[limit - 1][0]) if len(found) > limit else None)


def _about(desk: Desk, about: str | None) -> str:
    """Whom it is about, if the actor may see that."""
    if about is None or about == desk.actor.person_id:
        return desk.actor.person_id
    if desk.actor.role is Role.SYSTEM_ADMINISTRATOR:
        return about
    organisation = desk.session.places.organisation(about)
    if organisation is None:
        return whose(desk, about, "audit")
    record = Standing("", about, desk.region(organisation.region), organisation.industry)
    if not sees(desk.actor, record):
        raise NotAllowed("audit", desk.actor.role)
    return about


def _line(token: str | None) -> int | None:
    if token is None:
        return None
    if not (token.isascii() and token.isdecimal() and len(token) < 20):
        raise Refused([InvalidValue(token, "approval.no_such_page").at("after")])
    return int(token)


def _was_never_handed_in(event: Event) -> bool:
    """A draft is its owner's alone, until it is submitted."""
    if event.after == DeclarationState.DRAFT:
        return True
    return event.before == DeclarationState.DRAFT and event.after == DeclarationState.WITHDRAWN
