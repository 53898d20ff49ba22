"""What bars the erasure of a person, and what it writes when nothing does."""

from collections.abc import Iterator

from cetms_core.accounts.ticket import TicketKind
from cetms_core.commands.desk import BEIJING, Desk
from cetms_core.commands.own_account.everything import all_declarations, all_events, all_petitions
from cetms_core.commands.petitioning.petitioned import demand_none
from cetms_core.domain.declaration import DeclarationState
from cetms_core.domain.event import ERASED
from cetms_core.domain.petition import PetitionKind, PetitionState
from cetms_core.domain.professional import RegistrationState
from cetms_core.findings import Finding

BLANKED = "petition.blanked"

SETTLED = frozenset(
    {
        DeclarationState.DRAFT,
        DeclarationState.APPROVED,
        DeclarationState.REJECTED,
        DeclarationState.WITHDRAWN,
        DeclarationState.REVOKED,
    }
)
"""What waits for nobody."""


def barriers(desk: Desk, person_id: str, *, besides: str = "") -> Iterator[Finding]:
    """What has to be done first; the petition `besides` is the one that asks for it."""
    yield from _offices(desk, person_id)
    registered = desk.session.people.professional(person_id)
    if registered is not None and registered.state is RegistrationState.PENDING:
        yield Finding("erasure.registration_pending")
    unsettled = sum(1 for each in all_declarations(desk, person_id) if each.state not in SETTLED)
    if unsettled:
        yield Finding("erasure.open_declarations", values={"number": unsettled})
    filed = all_petitions(desk, person_id)
    waiting = [each for each in filed if each.state is PetitionState.WAITING and each.id != besides]
    if waiting:
        yield Finding("erasure.petition_waiting", values={"kind": waiting[0].kind})
    yield from _too_early(desk, person_id)


def erase_identity(desk: Desk, person_id: str, *, record: str, reason: str = "", besides: str = "") -> None:
    """From here on nobody is behind the id; hours, entries and the chain stay as they are.

    Raises:
        Refused: with everything that has to be done first.
    """
    demand_none(barriers(desk, person_id, besides=besides))
    _blank_petitions_naming(desk, person_id)
    for kind in TicketKind:
        desk.session.tickets.void(kind, person_id)
    desk.session.devices.forget(person_id)
    desk.note(person_id, record, ERASED, after=RegistrationState.ERASED, reason=reason)
    desk.session.dossiers.erase(person_id)


def _offices(desk: Desk, person_id: str) -> Iterator[Finding]:
    held = desk.session.people.appointments(person_id)
    if held:
        yield Finding("erasure.office_held", values={"offices": tuple(each.role for each in held)})
    loans = (*desk.session.loans.of_lender(person_id), *desk.session.loans.of_borrower(person_id))
    if any(each.ended_at is None and desk.today <= each.ends for each in loans):
        yield Finding("erasure.office_lent")


def _too_early(desk: Desk, person_id: str) -> Iterator[Finding]:
    """The account of a person is read by whoever reviews titles: for a time it must be known whose it is."""
    entries = desk.session.entries.of_person(person_id)
    if entries and desk.now < (until := entries[-1].at + desk.retention.identity.time):
        yield Finding("erasure.too_early", values={"day": until.astimezone(BEIJING).date()})


def _blank_petitions_naming(desk: Desk, person_id: str) -> None:
    """Who came into office by a petition for a missing employer is named there, maybe by a number of before."""
    numbers = _numbers(desk, person_id)
    appointed = (each.after for each in all_events(desk, person_id) if each.name == "office.appointed")
    for code in sorted({office.rpartition(" ")[2] for office in appointed}):
        for petition in desk.session.dossiers.petitions(code, PetitionKind.ORGANISATION):
            if petition.answers.get("id_number") in numbers and petition.waits_at is None:
                desk.note(code, petition.id, BLANKED)
                desk.session.dossiers.blank(petition)


def _numbers(desk: Desk, person_id: str) -> set[str]:
    """The ID number that the person has, and those that were corrected."""
    account = desk.session.people.account(person_id)
    corrected = desk.session.dossiers.petitions(person_id, PetitionKind.CORRECTION)
    numbers = {str(each.before.get("id_number") or "") for each in corrected}
    return (numbers | {"" if account is None else account.id_number.text}) - {""}
