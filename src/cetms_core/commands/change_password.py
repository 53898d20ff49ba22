"""修改密码: only with the right old one (S14)."""

from attrs import evolve

from cetms_core.accounts import Account, hash_password, password_findings, verify_password
from cetms_core.accounts.password import normalised
from cetms_core.commands.desk import Desk
from cetms_core.commands.permission import Reach, permission
from cetms_core.domain.actor import Role
from cetms_core.domain.event import Event
from cetms_core.errors import NotFound, Refused
from cetms_core.findings import Finding

EVERYBODY = (Role.PROFESSIONAL, Role.EMPLOYER_ADMINISTRATOR, Role.AUTHORITY, Role.SYSTEM_ADMINISTRATOR)


@permission(*EVERYBODY, reach=Reach.OWN, event="password.changed")
def change_password(desk: Desk, *, old: str, new: str) -> None:
    """From now on only `new` opens the account; Refused with every finding at once."""
    account = desk.session.people.account(desk.actor.person_id)
    if account is None:
        raise NotFound("account")
    if not verify_password(account.password, old):
        desk.survivors.append(Event(account.person_id, "password", "password.refused", desk.actor, desk.now))
        raise Refused([Finding("password.wrong_old", "old")])
    if faults := _faults(desk, account, old, new):
        raise Refused(faults)
    secret = hash_password(new)
    desk.session.begin()
    desk.session.people.replace_account(evolve(account, password=secret, version=account.version + 1))
    desk.note(account.person_id, "password", "password.changed")


def _faults(desk: Desk, account: Account, old: str, new: str) -> tuple[Finding, ...]:
    professional = desk.session.people.professional(account.person_id)
    mobile = "" if professional is None else professional.mobile.text
    number = account.id_number.text
    faults = password_findings(new, personal=(number[-6:], number[6:14], mobile), field="new")
    unchanged = isinstance(new, str) and normalised(new) == normalised(old)
    return (*faults, Finding("password.unchanged", "new")) if unchanged else faults
