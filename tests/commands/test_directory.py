import pytest
from attrs import evolve

from cetms_core import Actor, NotAllowed, RegistrationState, Role
from cetms_core.commands.directory import AskedOnce, OwnDirectory
from tests.house import (
    ADMINISTRATOR,
    CITY,
    DISMISSED,
    HAN,
    HOSPITAL,
    LI,
    OPERATOR,
    OTHER_CITY,
    PASSWORD,
    SCHOOL,
    SYSTEM,
    VISITOR,
    WEI,
    id_number,
    person,
)


@pytest.mark.parametrize("actor", [LI, ADMINISTRATOR, CITY, SYSTEM])
def test_whoever_holds_the_role_is_known(house, actor):
    assert house.read(lambda session: OwnDirectory(session).holds(actor))


@pytest.mark.parametrize(
    "actor",
    [
        WEI,
        HAN,
        *DISMISSED,
        Actor("", Role.SYSTEM_ADMINISTRATOR),
        Actor("", Role.PROFESSIONAL),
        Actor("nobody", Role.PROFESSIONAL),
        Actor(ADMINISTRATOR.person_id, Role.PROFESSIONAL),
        Actor(ADMINISTRATOR.person_id, Role.EMPLOYER_ADMINISTRATOR, SCHOOL),
        Actor(ADMINISTRATOR.person_id, Role.AUTHORITY, HOSPITAL),
        Actor(CITY.person_id, Role.AUTHORITY, OTHER_CITY.scope),
        Actor(LI.person_id, Role.EMPLOYER_ADMINISTRATOR, HOSPITAL),
        Actor(person(1), Role.VISITOR),
    ],
)
def test_nobody_else_is(house, actor):
    assert not house.read(lambda session: OwnDirectory(session).holds(actor))


def test_an_office_that_ends_is_refused_at_the_next_command_of_an_open_visit(house):
    with house.transaction(ADMINISTRATOR) as tx:
        tx.queue()
        house.ask(OPERATOR, lambda other: other.dismiss(ADMINISTRATOR))
        with pytest.raises(NotAllowed):
            tx.queue()


def test_a_registration_that_was_rejected_ends_an_open_visit_too(house):
    """As it is when the rolls of a host change; our own table lets nobody out of the rolls yet."""
    with house.transaction(LI) as tx:
        kept = tx.profile()
        house.read(
            lambda session: session.people.replace_professional(
                evolve(kept, state=RegistrationState.REJECTED, version=kept.version + 1)
            )
        )
        with pytest.raises(NotAllowed):
            tx.profile()


# ── sessions ──────────────────────────────────────────────────────────────────────────────────────────────


def test_a_session_ends_when_the_password_changes(house):
    li = house.ask(VISITOR, lambda tx: tx.sign_in(id_number(1), PASSWORD))
    assert house.read(lambda session: OwnDirectory(session).holds(li))
    house.ask(LI, lambda tx: tx.change_password(old=PASSWORD, new="山高水长花好月圆"))

    assert not house.read(lambda session: OwnDirectory(session).holds(li))
    assert house.read(lambda session: OwnDirectory(session).holds(LI))


@pytest.mark.parametrize("actor", [LI, ADMINISTRATOR])
def test_a_stamp_that_is_made_up_opens_nothing(house, actor):
    assert not house.read(lambda session: OwnDirectory(session).holds(evolve(actor, stamp="0" * 32)))


class Counting:
    """Says yes, and remembers who asked about whom."""

    def __init__(self) -> None:
        self.asked: list[Actor] = []

    def holds(self, actor):
        self.asked.append(actor)
        return actor is not WEI


def test_for_one_command_a_directory_is_asked_once_about_each_actor():
    directory = Counting()
    once = AskedOnce(directory)

    assert [True, False, True, False] == [once.holds(actor) for actor in (LI, WEI, LI, WEI)]
    assert [LI, WEI] == directory.asked
