"""Petitions as people file them, and the way through both decisions."""

from cetms_core import Actor, Petition
from tests.house import (
    ADMINISTRATOR,
    CITY,
    COUNTY,
    LI,
    PASSWORD,
    SCHOOL,
    SCHOOLS_ADMINISTRATOR,
    VISITOR,
    House,
    id_number,
    missing_employer,
)

NEW_NUMBER = id_number(777)
MISSING = "1241000041580000XL"
TRANSFER_DECIDERS = (ADMINISTRATOR, SCHOOLS_ADMINISTRATOR)
OTHER_DECIDERS = (ADMINISTRATOR, CITY)


def transfer(house: House, person: Actor = LI, employer: str = SCHOOL, department: str = "") -> Petition:
    return house.ask(
        person, lambda tx: tx.request_transfer(employer, department=department, reason="工作调动")
    )


def correction(house: House, person: Actor = LI, id_number: str = NEW_NUMBER, name: str = "") -> Petition:
    return house.ask(
        person,
        lambda tx: tx.request_correction(
            id_number=id_number, name=name, reason="登记有误", attachment=house.scan
        ),
    )


def exemption(house: House, person: Actor = LI, year: int = 2025) -> Petition:
    return house.ask(
        person, lambda tx: tx.request_relief(year, exempt=True, reason="长期病假", attachment=house.scan)
    )


def reduction(house: House, total: int | str = 45, person: Actor = LI, year: int = 2025) -> Petition:
    return house.ask(
        person, lambda tx: tx.request_relief(year, total=total, reason="产假", attachment=house.scan)
    )


def organisation(house: House, asker: Actor = VISITOR, **changes: object) -> Petition:
    answers = missing_employer(**changes)
    return house.ask(asker, lambda tx: tx.request_organisation(answers, password=PASSWORD))


def granted(house: House, petition: Petition, *deciders: Actor) -> Petition:
    """The petition after these have granted it, one after the other."""
    for decider in deciders:
        with house.transaction(decider) as tx:
            petition = tx.grant(petition)
    return petition


def transferred(house: House, person: Actor = LI) -> Petition:
    return granted(house, transfer(house, person), *TRANSFER_DECIDERS)


def corrected(house: House, id_number: str = NEW_NUMBER, name: str = "") -> Petition:
    return granted(house, correction(house, LI, id_number, name), *OTHER_DECIDERS)


def added(house: House, **changes: object) -> Petition:
    return granted(house, organisation(house, VISITOR, **changes), COUNTY)
