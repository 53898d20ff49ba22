import pytest

from cetms_core import Cetms, CetmsError, IdNumber, Refused, RegistrationState, WrongCredentials
from cetms_core.domain.training_class import Enrolment
from cetms_core.intake import RawAnswers
from cetms_core.stores.sql import SqlStore
from tests.commands.row_faults import at_row
from tests.house import (
    ADMINISTRATOR,
    HENAN,
    HOSPITAL,
    JINSHUI,
    PASSWORD,
    SCHOOL,
    VISITOR,
    House,
    form,
    furnished,
    id_number,
    installed,
)

OWN = {"employer": None, "employer_region": ""}
"""Left empty: the employer is the administrator's."""


def newcomer(serial: int, **changes: object) -> dict[str, object]:
    return form(serial) | OWN | changes


def enrol(house: House, *rows: RawAnswers, **how: bool) -> Enrolment:
    return house.ask(ADMINISTRATOR, lambda tx: tx.enrol_many(rows, **how))


def faults(house: House, *rows: RawAnswers, **how: bool) -> list[tuple[int, str, str | None]]:
    with pytest.raises(Refused) as refused:
        enrol(house, *rows, **how)
    return [at_row(each) for each in refused.value.findings]


def token(house: House, serial: int) -> str:
    house.cetms.deliver_letters()
    (letter,) = (each for each in house.postbox.letters if each.to.text == f"p{serial}@example.com")
    return letter.text.partition("token=")[2].split()[0]


@pytest.mark.parametrize("database", [False, True], ids=["memory", "database"])
def test_each_is_on_the_rolls_at_once_and_sets_a_password_by_the_mailed_link(database):
    house = furnished(store=SqlStore("sqlite://") if database else None)
    made = enrol(house, newcomer(50), newcomer(51, name="钱二"))
    person = house.read(lambda session: session.people.professional(made.people[0]))

    assert person is not None
    assert (HOSPITAL, JINSHUI, RegistrationState.ACTIVE) == (
        person.employer,
        person.employer_region,
        person.state,
    )
    house.ask(VISITOR, lambda tx: tx.use_reset(token(house, 50), new_password=PASSWORD))
    actor = house.ask(VISITOR, lambda tx: tx.sign_in(id_number(50), PASSWORD))
    assert made.people[0] == actor.person_id


def test_until_then_no_password_opens_the_account(house):
    enrol(house, newcomer(50))

    for tried in ("", PASSWORD, id_number(50)[-6:]):
        with pytest.raises(WrongCredentials):
            house.ask(VISITOR, lambda tx, tried=tried: tx.sign_in(id_number(50), tried))


def test_the_link_lasts_a_week(house):
    enrol(house, newcomer(50))
    house.clock.move(days=7, seconds=-1)
    link = token(house, 50)
    house.clock.move(seconds=1)

    assert [("reset.void", "token")] == house.refused(
        VISITOR, lambda tx: tx.use_reset(link, new_password=PASSWORD)
    )


def test_the_letter_holds_no_number(house):
    enrol(house, newcomer(50))
    house.cetms.deliver_letters()

    assert all(id_number(50) not in letter.text for letter in house.postbox.letters)


def test_employment_and_history_say_when_it_began_and_who_vouched(house):
    (person,) = enrol(house, newcomer(50)).people
    (event,) = house.read(lambda session: session.history.of(person, "registration"))

    assert ("registration.enrolled", ADMINISTRATOR, "已通过") == (event.name, event.actor, event.after)
    assert [HOSPITAL] == [
        each.employer for each in house.read(lambda session: session.employments.of(person))
    ]


def test_the_host_is_told_of_each(house):
    told = []
    house.cetms.plugins.registration_decided = lambda person, decision: told.append(
        (person.person_id, decision.after)
    )
    made = enrol(house, newcomer(50), newcomer(51))

    assert [(id, "已通过") for id in made.people] == told


def test_everything_that_is_wrong_is_said_with_its_row_and_nobody_joins(house):
    found = faults(
        house,
        newcomer(50),
        newcomer(51, mobile="12", sex=""),
        newcomer(52, employer=SCHOOL),
        "no row",  # type: ignore[arg-type]
    )

    assert {(2, "mobile"), (3, "employer"), (4, None)} <= {(row, field) for row, _, field in found}
    assert 1 not in {row for row, *_ in found}
    assert house.read(lambda session: session.people.claimed_by(IdNumber(id_number(50)))) is None


def test_unless_the_right_ones_are_wanted(house):
    made = enrol(house, newcomer(50), newcomer(51, mobile="12"), skip_faulty=True)

    assert (1, 1, [(2, "mobile")]) == (
        len(made.people),
        made.accepted,
        [(fault.row, fault.field) for fault in made.faults],
    )
    assert [(1, "mobile")] == [
        (row, at) for row, _, at in faults(house, newcomer(52, mobile="1"), skip_faulty=True)
    ]


def test_a_dry_run_enrols_nobody(house):
    tried = enrol(house, newcomer(50), newcomer(1), dry_run=True)

    assert ((), 1, ["roster.already_here"]) == (
        tried.people,
        tried.accepted,
        [each.rule for each in tried.faults],
    )
    assert house.read(lambda session: session.people.claimed_by(IdNumber(id_number(50)))) is None


@pytest.mark.parametrize("serial", [4, 6, 7, 17], ids=["elsewhere", "pending", "rejected", "in office"])
def test_of_anybody_who_is_not_own_staff_no_more_is_said_than_that_they_cannot_be_added(house, serial):
    assert [(1, "roster.cannot_be_added", "id_number")] == faults(house, newcomer(serial))


def test_own_staff_are_there_already_and_nobody_joins_twice(house):
    assert [(1, "roster.already_here", "id_number")] == faults(house, newcomer(1))
    assert [(2, "list.listed_twice", "id_number")] == faults(
        house, newcomer(50), newcomer(50, mobile="13800130051")
    )


def test_the_same_request_again_enrols_nobody_again(house):
    def request(tx):
        return tx.enrol_many([newcomer(50)])

    first, again = (house.cetms.perform(ADMINISTRATOR, request, key="新人") for _ in range(2))

    assert first == again


def test_without_an_address_of_the_portal_nobody_could_set_a_password(house):
    deaf = Cetms(installed(), house.cetms.store, jurisdiction=HENAN, clock=house.clock)
    with pytest.raises(CetmsError), deaf.transaction(ADMINISTRATOR) as tx:
        tx.enrol_many([newcomer(50)])


def test_the_employer_may_be_named_if_it_is_the_own_one(house):
    made = enrol(house, newcomer(50, employer=HOSPITAL, employer_region=JINSHUI))

    assert 1 == made.accepted
