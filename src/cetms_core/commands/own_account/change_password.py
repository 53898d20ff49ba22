"""修改密码: only with the right old one (S14); every other session ends."""

from attrs import evolve

from cetms_core.accounts import verify_password
from cetms_core.accounts.password import normalised
from cetms_core.accounts.throttle import Budget
from cetms_core.commands.desk import Desk
from cetms_core.commands.permission import SIGNED_IN, Reach, permission
from cetms_core.commands.signing_in.admission import admit, give_back
from cetms_core.commands.signing_in.new_password import new_secret, put_in_place
from cetms_core.domain.actor import Actor
from cetms_core.domain.event import Event
from cetms_core.errors import Refused
from cetms_core.findings import Finding


@permission(*SIGNED_IN, reach=Reach.OWN, event="password.changed")
def change_password(desk: Desk, *, old: str, new: str) -> Actor:
    """The actor as from now on: only `new` opens the account, and only this session goes on.

    Raises:
        Refused: with every finding at once.
        TooManyAttempts: after too many wrong old ones.
    """
    account = desk.own_account()
    budget = Budget(f"change:{account.person_id}", desk.sign_in_rules.per_account)
    admit(desk, [budget])
    if not verify_password(account.password, old):
        desk.survivors.append(Event(account.person_id, "password", "password.refused", desk.actor, desk.now))
        raise Refused([Finding("password.wrong_old", "old")])
    if isinstance(new, str) and normalised(new) == normalised(old):
        raise Refused([Finding("password.unchanged", "new")])
    secret = new_secret(desk, account, new, field="new", old=old)
    desk.session.begin(account.person_id)
    give_back(desk, [budget])
    after = put_in_place(desk, account, secret, "password.changed")
    desk.actor = evolve(desk.actor, stamp=after.stamp if desk.actor.stamp else "")
    return desk.actor
