"""What a petition comes to once the last of its steps is taken: one effect for each kind."""

from collections.abc import Callable, Mapping
from uuid import uuid4

from attrs import evolve

from cetms_core.accounts import Account, Appointment
from cetms_core.commands.base_data.appoint import holder_of
from cetms_core.commands.desk import Desk
from cetms_core.commands.moving_people import moved_to
from cetms_core.commands.own_account.leaving import barriers, erase_identity
from cetms_core.commands.petitioning.petitioned import demand_none
from cetms_core.commands.petitioning.request_organisation import demand_unknown
from cetms_core.commands.survivor import survivor
from cetms_core.domain.actor import Role
from cetms_core.domain.hours import Hours
from cetms_core.domain.identity import EmailAddress, IdNumber
from cetms_core.domain.organisation import Organisation
from cetms_core.domain.petition import Petition, PetitionKind
from cetms_core.domain.professional import Professional, RegistrationState
from cetms_core.domain.relief import Relief
from cetms_core.errors import Refused, TryAgain
from cetms_core.findings import Finding


def _transfer(desk: Desk, petition: Petition) -> None:
    person, to = _active(desk, petition), survivor(desk, str(petition.answers["employer"]))
    moved_to(desk, person, to, str(petition.answers["department"]))
    desk.note(person.person_id, petition.id, "employer.transferred", before=person.employer, after=to.code)


def _correct(desk: Desk, petition: Petition) -> None:
    """The account goes on under the new number; the old one is free again, for it was somebody else's or nobody's."""
    person, account = _active(desk, petition), desk.session.people.account(petition.about)
    number = IdNumber.parse(str(petition.answers["id_number"]), today=desk.today)
    name = str(petition.answers["name"])
    assert account is not None  # whoever is on the rolls has one
    renamed = evolve(account, id_number=number, name=name, version=account.version + 1)
    if not desk.session.rolls.renumber(renamed, account.id_number):
        raise TryAgain  # somebody else took it since it was asked for, in this very moment
    corrected = evolve(person, id_number=number, name=name, version=person.version + 1)
    desk.session.people.replace_professional(corrected)
    # Numbers and names stay out of the history: the petition has them, before and after.
    desk.note(person.person_id, petition.id, "identity.corrected", after="、".join(petition.changes))


def _relieve(desk: Desk, petition: Petition) -> None:
    year, total = petition.answers["year"], petition.answers["total"]
    assert isinstance(year, int)
    relief = Relief(
        petition.about,
        year,
        petition.answers["exempt"] is True,
        None if total is None else Hours(str(total)),
        str(petition.answers["reason"]),
        petition.id,
    )
    desk.session.reliefs.add(relief)
    desk.note(petition.about, petition.id, "year.relieved", after=str(year))


def _erase(desk: Desk, petition: Petition) -> None:
    erase_identity(desk, petition.about, record=petition.id, besides=petition.id)


def _add(desk: Desk, petition: Petition) -> None:
    demand_unknown(desk, petition.about)
    answers = {name: str(value) for name, value in petition.answers.items()}
    base = petition.answers["training_base"] is True
    made = Organisation(
        petition.about, answers["name"], answers["region"], answers["contact"], answers["industry"], base
    )
    desk.session.places.add_organisation(made)
    desk.note(made.code, "organisation", "organisation.added", after=made.name)
    offices = [Role.EMPLOYER_ADMINISTRATOR, *([Role.TRAINING_BASE] if base else [])]
    holder = holder_of(desk, _administrator(desk, petition, answers))
    for role in offices:
        desk.session.people.appoint(Appointment(holder.person_id, role, made.code))
        desk.note(holder.person_id, "office", "office.appointed", after=f"{role} {made.code}")


def _administrator(desk: Desk, petition: Petition, answers: Mapping[str, str]) -> Account:
    return Account(
        uuid4().hex,
        IdNumber.parse(answers["id_number"], today=desk.today),
        answers["administrator"],
        petition.secret,
        email=EmailAddress.parse(answers["email"]),
        password_since=desk.now,
    )


def _active(desk: Desk, petition: Petition) -> Professional:
    person = desk.session.people.professional(petition.about)
    if person is None or person.state is not RegistrationState.ACTIVE:
        raise Refused([Finding("petition.not_active")])
    return person


def _demand_known_and_free(desk: Desk, petition: Petition) -> None:
    _active(desk, petition)
    number = IdNumber.parse(str(petition.answers["id_number"]), today=desk.today)
    holder = desk.session.people.claimed_by(number)
    if holder is not None and holder.person_id != petition.about:
        raise Refused([Finding("petition.number_taken", "id_number")])


def _demand_unbarred(desk: Desk, petition: Petition) -> None:
    _active(desk, petition)
    demand_none(barriers(desk, petition.about, besides=petition.id))


def _demand_nothing(desk: Desk, petition: Petition) -> None:
    """A relief can always take effect."""


CONDITIONS: Mapping[PetitionKind, Callable[[Desk, Petition], object]] = {
    PetitionKind.ORGANISATION: lambda desk, petition: demand_unknown(desk, petition.about),
    PetitionKind.TRANSFER: _active,
    PetitionKind.CORRECTION: _demand_known_and_free,
    PetitionKind.RELIEF: _demand_nothing,
    PetitionKind.ERASURE: _demand_unbarred,
}
"""What bars an effect is asked before anything is written, so that whoever lives with the refusal keeps nothing of it."""

EFFECTS: Mapping[PetitionKind, Callable[[Desk, Petition], None]] = {
    PetitionKind.ORGANISATION: _add,
    PetitionKind.TRANSFER: _transfer,
    PetitionKind.CORRECTION: _correct,
    PetitionKind.RELIEF: _relieve,
    PetitionKind.ERASURE: _erase,
}
"""By what was asked for; the petition is the one before the last step, which still has its secret."""
