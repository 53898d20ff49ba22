"""维护法人单位: an employer joins, known by its unified social credit code."""

from attrs import evolve

from cetms_core.commands.desk import Desk
from cetms_core.commands.naming import read_label
from cetms_core.commands.permission import Reach, permission
from cetms_core.domain.actor import Role
from cetms_core.domain.identity import CreditCode
from cetms_core.domain.organisation import Organisation
from cetms_core.domain.page import Mark
from cetms_core.errors import InvalidValue, Refused

AT_A_TIME = 200
"""People who are read in one go when their employer moves."""


@permission(Role.SYSTEM_ADMINISTRATOR, reach=Reach.BASE, event="organisation.added")
def add_organisation(desk: Desk, code: str, name: str, *, region: str, contact: str) -> Organisation:
    """The employer; Refused if its code is none or its name can't be kept, NotFound if its region is not kept.

    One that is there already is renamed and moved, and the registrations that wait for it move along.
    """
    checked = _credit_code(code)
    read = read_label(name, "单位名称")
    published = read_label(contact, "联系方式", field="contact", required=False)
    desk.session.begin()
    kept = desk.session.places.organisation(checked)
    given = Organisation(checked, read, desk.region(region).code, published)
    organisation = given if kept is None else _renewed(kept, given)
    desk.session.places.add_organisation(organisation)
    if kept is not None and kept.region != organisation.region:
        _take_along(desk, organisation)
    desk.note(organisation.code, "organisation", "organisation.added", after=read)
    return organisation


def _credit_code(code: str) -> str:
    try:
        return CreditCode.parse(code).text
    except InvalidValue as invalid:
        raise Refused([invalid.at("code")]) from None


def _renewed(kept: Organisation, given: Organisation) -> Organisation:
    """What other commands decide about an employer stays as it is."""
    return evolve(kept, name=given.name, region=given.region, contact=given.contact)


def _take_along(desk: Desk, organisation: Organisation) -> None:
    """Whoever waits for approval; people on the rolls stay where their record says, until they are transferred."""
    people, after = desk.session.people, None
    while waiting := people.waiting(organisation.code, after=after, limit=AT_A_TIME):
        for person, _ in waiting:
            moved = evolve(person, employer_region=organisation.region, version=person.version + 1)
            people.replace_professional(moved)
        last, at = waiting[-1]
        after = Mark(at, last.person_id)
