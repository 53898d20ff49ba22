"""Whoever is erased while somebody waits for the turn gets nothing new: no declaration, loan, letter or office."""

from collections.abc import Callable
from pathlib import Path

import pytest

from cetms_core import Actor, NotFound, Refused, RegistrationState, Role, Transaction, TryAgain
from cetms_core.stores.sql import SqlStore
from cetms_core.stores.sql.store import SqlSession
from tests.commands.own_account.leaving_people import wait
from tests.house import (
    ADMINISTRATOR,
    CITY,
    COUNTY,
    FENG,
    HOSPITAL,
    LI,
    OPERATOR,
    PASSWORD,
    SYSTEM,
    VISITOR,
    House,
    conference,
    furnished,
    id_number,
    missing_employer,
)

Work = Callable[[Transaction], object]


@pytest.fixture
def house(tmp_path: Path) -> House:
    return furnished(store=SqlStore(f"sqlite:///{tmp_path}/cetms.db"))


def with_erasure(house: House, monkeypatch: pytest.MonkeyPatch, whose: Actor, by: Actor, work: Work) -> None:
    """Does the work; at the moment when it takes a turn, that person is erased first."""
    begin, erased = SqlSession.begin, list[str]()

    def after_erasure(self: SqlSession, *names: str) -> None:
        if not erased:
            erased.append(whose.person_id)
            house.ask(SYSTEM, lambda tx: tx.erase(whose.person_id, "本人申请"))
        begin(self, *names)

    with monkeypatch.context() as patch:
        patch.setattr(SqlSession, "begin", after_erasure)
        house.ask(by, work)


@pytest.mark.parametrize(
    "work",
    [
        lambda tx: tx.draft("academic_conference", 2025, conference(), remark="我的备注"),
        lambda tx: tx.update_profile({"mobile": "13800138000"}),
        lambda tx: tx.request_transfer(HOSPITAL, reason="换单位"),
    ],
    ids=["draft", "update_profile", "request_transfer"],
)
def test_nothing_is_kept_of_whoever_was_erased(
    house: House, monkeypatch: pytest.MonkeyPatch, work: Work
) -> None:
    with pytest.raises((NotFound, Refused)):
        with_erasure(house, monkeypatch, FENG, FENG, work)

    assert [] == house.read(lambda session: session.declarations.of_person(FENG.person_id, 2025))


def test_a_declaration_is_not(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(NotFound):
        with_erasure(
            house,
            monkeypatch,
            LI,
            LI,
            lambda tx: tx.declare(
                "academic_conference", 2025, conference(), attachment=house.scan, remark=""
            ),
        )

    assert [] == house.read(lambda session: session.declarations.of_person(LI.person_id, 2025))


def test_a_record_that_changed_meanwhile_is_tried_again(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin, changed = SqlSession.begin, list[str]()

    def after_change(self: SqlSession, *names: str) -> None:
        if not changed:
            changed.append(LI.person_id)
            house.ask(LI, lambda tx: tx.update_profile({"school": "某校"}))
        begin(self, *names)

    monkeypatch.setattr(SqlSession, "begin", after_change)
    with pytest.raises(TryAgain):
        house.ask(LI, lambda tx: tx.draft("academic_conference", 2025, conference()))


def test_no_office_is_lent_to_them(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    today = house.clock.now.date()

    with pytest.raises(Refused):
        with_erasure(
            house,
            monkeypatch,
            FENG,
            ADMINISTRATOR,
            lambda tx: tx.lend_office(id_number(5), "冯强", begins=today, ends=today, reason="代我"),
        )

    assert [] == [*house.read(lambda session: session.loans.of_borrower(FENG.person_id))]


def test_no_office_is_given_to_their_number_without_a_password(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(TryAgain):
        with_erasure(
            house,
            monkeypatch,
            FENG,
            SYSTEM,
            lambda tx: tx.appoint(
                id_number(5), "冯强", role=Role.EMPLOYER_ADMINISTRATOR, scope=HOSPITAL, password=PASSWORD
            ),
        )


def test_no_link_is_mailed_to_them(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    with_erasure(
        house, monkeypatch, FENG, VISITOR, lambda tx: tx.request_reset(id_number(5), "p5@example.com")
    )
    house.cetms.deliver_letters()

    assert [] == [each for each in house.postbox.letters if each.to.text == "p5@example.com"]


def test_a_petition_that_names_them_by_a_number_of_before_is_blanked(house: House) -> None:
    named = missing_employer(id_number=id_number(1), administrator="李明", email="li@example.com")
    petition = house.ask(ADMINISTRATOR, lambda tx: tx.request_organisation(named, password=PASSWORD + "x1"))
    petition = house.ask(COUNTY, lambda tx: tx.grant(petition))
    code = petition.about
    correction = house.ask(
        LI, lambda tx: tx.request_correction(id_number=id_number(900), reason="换号", attachment=house.scan)
    )
    correction = house.ask(ADMINISTRATOR, lambda tx: tx.grant(correction))
    house.ask(CITY, lambda tx: tx.grant(correction))
    house.ask(OPERATOR, lambda tx: tx.dismiss(Actor(LI.person_id, Role.EMPLOYER_ADMINISTRATOR, code)))
    wait(house)

    house.ask(SYSTEM, lambda tx: tx.erase(LI.person_id, "本人申请"))

    kept = house.read(lambda session: session.petitions.find(petition.id))
    assert kept is not None
    assert not {"id_number", "administrator", "email"} & {*kept.answers}
    gone = house.read(lambda session: session.people.professional(LI.person_id))
    assert gone is not None
    assert gone.state is RegistrationState.ERASED
