import sys

import pytest
from attrs import evolve

from cetms_core import NotFound, Organisation, RegistrationState
from tests.house import HOSPITAL, JINSHUI, LI, OPERATOR, PASSWORD, PINGDINGSHAN, VISITOR, form

CODE = "1241000041580000XL"


def test_an_employer_joins(house):
    added = house.ask(
        OPERATOR,
        lambda tx: tx.add_organisation(f" {CODE.lower()}", " 示范研究院 ", region=JINSHUI, contact="人事处"),
    )

    assert Organisation(CODE, "示范研究院", JINSHUI, "人事处") == added
    assert added in house.ask(OPERATOR, lambda tx: tx.organisations(JINSHUI))


@pytest.mark.parametrize(
    ("code", "name", "contact", "expected"),
    [
        ("1241000041580000XK", "示范研究院", "", ("credit_code.checksum", "code")),
        ("", "示范研究院", "", ("credit_code.blank", "code")),
        (CODE, "", "", ("answer.missing", "name")),
        (CODE, "示范\0研究院", "", ("text.control", "name")),
        (CODE, "示范研究院", "人事处\n电话", ("answer.not_one_line", "contact")),
    ],
)
def test_what_is_none_is_refused(house, code, name, contact, expected):
    assert [expected] == house.refused(
        OPERATOR, lambda tx: tx.add_organisation(code, name, region=JINSHUI, contact=contact)
    )


def test_it_lies_in_a_region_that_is_kept(house):
    with pytest.raises(NotFound) as missing:
        house.ask(OPERATOR, lambda tx: tx.add_organisation(CODE, "示范研究院", region="999999"))

    assert "region" == missing.value.kind


def test_it_is_written_down(house):
    house.ask(OPERATOR, lambda tx: tx.add_organisation(CODE, "示范研究院", region=JINSHUI))
    (event,) = house.read(lambda session: session.history.of(CODE, "organisation"))

    assert ("organisation.added", "示范研究院", OPERATOR) == (event.name, event.after, event.actor)


def test_what_other_commands_decided_about_it_stays(house):
    with house.cetms.store.session() as session:
        hospital = session.places.organisation(HOSPITAL)
        session.places.add_organisation(evolve(hospital, industry="卫生健康", training_base=True))
    house.ask(OPERATOR, lambda tx: tx.add_organisation(HOSPITAL, "新名医院", region=JINSHUI))
    kept = house.read(lambda session: session.places.organisation(HOSPITAL))

    assert ("新名医院", "卫生健康", True) == (kept.name, kept.industry, kept.training_base)


def test_one_that_moves_takes_along_who_waits_for_it_and_nobody_else(house, monkeypatch):
    monkeypatch.setattr(sys.modules["cetms_core.commands.base_data.add_organisation"], "AT_A_TIME", 2)
    for serial in (61, 62, 63):
        house.ask(VISITOR, lambda tx, serial=serial: tx.register(form(serial), password=PASSWORD))
    house.ask(OPERATOR, lambda tx: tx.add_organisation(HOSPITAL, "搬迁医院", region=PINGDINGSHAN))
    waiting = house.read(lambda session: session.people.waiting(HOSPITAL, after=None, limit=9))
    settled = house.read(lambda session: session.people.professional(LI.person_id))

    assert [PINGDINGSHAN] * 4 == [person.employer_region for person, _ in waiting]
    assert (JINSHUI, RegistrationState.ACTIVE) == (settled.employer_region, settled.state)
