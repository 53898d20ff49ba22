"""维护法人单位: an employer joins, known by its unified social credit code."""

from cetms_core.commands.desk import Desk
from cetms_core.commands.naming import read_label
from cetms_core.commands.permission import Reach, permission
from cetms_core.domain.actor import Role
from cetms_core.domain.identity import CreditCode
from cetms_core.domain.organisation import Organisation
from cetms_core.errors import InvalidValue, Refused


@permission(Role.SYSTEM_ADMINISTRATOR, reach=Reach.BASE, event="organisation.added")
def add_organisation(desk: Desk, code: str, name: str, *, region: str, contact: str) -> Organisation:
    """The employer; Refused if its code is none or its name can't be kept, NotFound if its region is not kept."""
    try:
        checked = CreditCode.parse(code)
    except InvalidValue as invalid:
        raise Refused([invalid.at("code")]) from None
    read = read_label(name, "单位名称")
    published = read_label(contact, "联系方式", field="contact", required=False)
    desk.session.begin()
    organisation = Organisation(checked.text, read, desk.region(region).code, published)
    desk.session.places.add_organisation(organisation)
    desk.note(organisation.code, "organisation", "organisation.added", after=read)
    return organisation
